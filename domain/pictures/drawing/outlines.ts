import { around, type Point } from './circle.ts';

export const rectangle = (left: number, top: number, width: number, height: number): Point[] => [
  [left, top],
  [left + width, top],
  [left + width, top + height],
  [left, top + height],
];

export function ellipse([x, y]: Point, acrossRadius: number, downRadius = acrossRadius): Point[] {
  const corners = Math.min(64, Math.max(12, Math.ceil(Math.max(acrossRadius, downRadius) * 1.5)));
  return Array.from({ length: corners }, (_, index) => {
    const [right, down] = around([0, 0], 1, index / corners);
    return [x + right * acrossRadius, y + down * downRadius];
  });
}

/** A polygon with all corners at one distance; turned by turns. */
export const regular = (centre: Point, radius: number, corners: number, turns = 0): Point[] =>
  Array.from({ length: corners }, (_, index) => around(centre, radius, turns + index / corners));

/** @param depth how far in its inner corners are, as a share of the radius */
export const star = (centre: Point, radius: number, corners: number, depth: number, turns = 0): Point[] =>
  Array.from({ length: corners * 2 }, (_, index) =>
    around(centre, index % 2 === 0 ? radius : radius * depth, turns + index / corners / 2),
  );

/** A rectangle of that length and breadth about a centre, turned by turns. */
export function bar([x, y]: Point, length: number, breadth: number, turns: number): Point[] {
  const [along, across] = around([0, 0], 1, turns);
  return rectangle(-length / 2, -breadth / 2, length, breadth).map(([right, down]) => [
    x + right * along - down * across,
    y + right * across + down * along,
  ]);
}

/** A line from point to point as shapes to fill one after the other, with round joints. */
export function stroke(points: readonly Point[], breadth: number): Point[][] {
  const pieces = points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    const right = to[0] - from[0];
    const down = to[1] - from[1];
    const length = Math.sqrt(right * right + down * down);
    if (length === 0) return [];
    const x = ((-down / length) * breadth) / 2;
    const y = ((right / length) * breadth) / 2;
    return [
      [
        [from[0] + x, from[1] + y],
        [to[0] + x, to[1] + y],
        [to[0] - x, to[1] - y],
        [from[0] - x, from[1] - y],
      ] satisfies Point[],
    ];
  });
  return [...pieces, ...points.map((point) => ellipse(point, breadth / 2))];
}

/** A slice of a disc, from and to in turns. */
export function slice(centre: Point, radius: number, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil((to - from) * 48));
  return [
    centre,
    ...Array.from({ length: steps + 1 }, (_, index) =>
      around(centre, radius, from + ((to - from) * index) / steps),
    ),
  ];
}

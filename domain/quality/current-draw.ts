import type { Band } from './audit-sample.ts';

/** What is known of one case of an audit sample. */
export interface SampledFacts {
  /** Null where it is not told which draw it is of. */
  drawId: string | null;
  /** Milliseconds since 1970; −∞ where it is not known. */
  drawnAt: number;
  /** Null where it is not known; its share then says which ones belong together. */
  band: Band | null;
  /** Share of its band that was drawn; null where it is not told, so that nothing says how many it stands for. */
  inclusionProbability: number | null;
  /** Whether it turned out risky; null while that is open. */
  positive: boolean | null;
}

/** The members of one score band of a draw that were drawn alike, with how many they stand for. */
interface SampledStratum<Item> {
  band: Band | null;
  inclusionProbability: number;
  /** Members ÷ inclusion probability. */
  population: number;
  members: Item[];
}

/** The sample that counts. */
export interface CurrentDraw<Item> {
  /** Null when nothing of any draw was decided, and where the draw has no id. */
  drawId: string | null;
  /** When the last of it was drawn; null when nothing of any draw was decided. */
  drawnAt: number | null;
  /** By band, the lowest first, within it by inclusion probability; none without a draw. */
  strata: SampledStratum<Item>[];
  /** Of all other draws: known one by one, and outside the population of this one. */
  others: Item[];
  /** How many do not say which draw they are of. */
  unnamed: number;
  /** How many do not say what share was drawn, and are in no draw. */
  ungrouped: number;
}

type Known<Item> = { item: Item; facts: SampledFacts & { inclusionProbability: number } };

interface Draw<Item> {
  id: string | null;
  members: Known<Item>[];
}

/** Without ids, what lies further apart than this is of two draws: longer than a weekend, shorter than a week. */
const APART = 3 * 86_400_000;

/** Puts what names no draw together by time, so that a draw may take days, and draws of different weeks stay apart. */
function byTime<Item>(unnamed: readonly Known<Item>[]): Draw<Item>[] {
  const draws: Draw<Item>[] = [];
  let before = Number.NEGATIVE_INFINITY;
  const inOrder = [...unnamed].sort(({ facts: left }, { facts: right }) =>
    left.drawnAt === right.drawnAt ? 0 : left.drawnAt - right.drawnAt,
  );
  for (const each of inOrder) {
    const { drawnAt } = each.facts;
    const last = draws.at(-1);
    // Of two moments that are not known the difference is no number: they stay together.
    if (last && !(drawnAt - before > APART)) last.members.push(each);
    else draws.push({ id: null, members: [each] });
    before = drawnAt;
  }
  return draws;
}

function drawsOf<Item>(known: readonly Known<Item>[]): Draw<Item>[] {
  const named = Map.groupBy(
    known.filter(({ facts }) => facts.drawId !== null),
    ({ facts }) => facts.drawId,
  );
  return [
    ...Array.from(named, ([id, members]): Draw<Item> => ({ id, members })),
    ...byTime(known.filter(({ facts }) => facts.drawId === null)),
  ];
}

const momentOf = <Item>({ members }: Draw<Item>) =>
  members.reduce((latest, { facts }) => Math.max(latest, facts.drawnAt), Number.NEGATIVE_INFINITY);

const isDecided = <Item>({ members }: Draw<Item>) => members.some(({ facts }) => facts.positive !== null);

/** The later of two draws; of one moment that with the later id, so that the order of the cases decides nothing. */
function later<Item>(left: Draw<Item>, right: Draw<Item>): Draw<Item> {
  const [one, other] = [momentOf(left), momentOf(right)];
  if (one !== other) return one > other ? left : right;
  return (left.id ?? '') > (right.id ?? '') ? left : right;
}

function strataOf<Item>(members: readonly Known<Item>[]): SampledStratum<Item>[] {
  const placeOf = ({ band, inclusionProbability }: SampledStratum<Item>) =>
    band?.[0] ?? -inclusionProbability;
  return [
    ...Map.groupBy(members, ({ facts }) => JSON.stringify([facts.band, facts.inclusionProbability])).values(),
  ]
    .map((alike): SampledStratum<Item> => {
      const { band, inclusionProbability } = alike[0]!.facts;
      const population = Math.round(alike.length / inclusionProbability);
      return { band, inclusionProbability, population, members: alike.map(({ item }) => item) };
    })
    .sort(
      (left, right) =>
        placeOf(left) - placeOf(right) ||
        (left.band?.[1] ?? 0) - (right.band?.[1] ?? 0) ||
        left.inclusionProbability - right.inclusionProbability,
    );
}

/**
 * The latest draw of which something was decided is the sample; draws before it stand for nothing but themselves.
 * Which draw a case is of its id says; without one, time does. Within a draw, those of one band and one inclusion
 * probability are a stratum, so that each stands for 1 ÷ its own probability.
 */
export function currentDraw<Item>(
  audited: readonly Item[],
  factsOf: (item: Item) => SampledFacts,
): CurrentDraw<Item> {
  const all = audited.map((item) => ({ item, facts: factsOf(item) }));
  const known = all.filter((each): each is Known<Item> => each.facts.inclusionProbability !== null);
  const draws = drawsOf(known);
  const decided = draws.filter(isDecided);
  const current = decided.length === 0 ? null : decided.reduce(later);
  const own = new Set<unknown>(current?.members);
  return {
    drawId: current?.id ?? null,
    drawnAt: current && momentOf(current),
    strata: current ? strataOf(current.members) : [],
    others: all.filter((each) => !own.has(each)).map(({ item }) => item),
    unnamed: known.filter(({ facts }) => facts.drawId === null).length,
    ungrouped: all.length - known.length,
  };
}

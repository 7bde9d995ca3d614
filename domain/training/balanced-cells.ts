import type { Random } from '../chance/random.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { TrainingLanguage } from './focus.ts';

/** What an item of a form is about. */
export interface Cell {
  characteristic: CharacteristicId;
  language: TrainingLanguage;
  difficulty: 'easy' | 'hard';
}

/** A part of a cell, or two, as a text. */
type Part = (cell: Cell) => string;

/** What of a cell is balanced: each by itself before any two together. */
const SINGLE: Part[] = [
  ({ characteristic }) => characteristic,
  ({ language }) => language,
  ({ difficulty }) => difficulty,
];
const PAIRED: Part[] = [
  ({ characteristic, language }) => `${characteristic} ${language}`,
  ({ characteristic, difficulty }) => `${characteristic} ${difficulty}`,
  ({ language, difficulty }) => `${language} ${difficulty}`,
];

/**
 * Deals out cells one by one, always one of those that were dealt out least. So many as there are, from the first on:
 * each characteristic, language and difficulty comes as often as any other or once more; any two of them together
 * nearly so.
 */
export function balancedCells(count: number, languages: readonly TrainingLanguage[], random: Random): Cell[] {
  const all = CHARACTERISTIC_IDS.flatMap((characteristic) =>
    languages.flatMap((language) =>
      (['easy', 'hard'] as const).map((difficulty): Cell => ({ characteristic, language, difficulty })),
    ),
  );
  const counts = new Map<string, number>();
  const sum = (cell: Cell, parts: readonly Part[]) =>
    parts.reduce((total, part) => total + (counts.get(part(cell)) ?? 0), 0);
  // Far more than any two parts of a cell can be counted.
  const load = (cell: Cell) => sum(cell, SINGLE) * 10_000 + sum(cell, PAIRED);
  return Array.from({ length: count }, () => {
    const least = Math.min(...all.map(load));
    const cell = random.pick(all.filter((each) => load(each) === least));
    for (const part of [...SINGLE, ...PAIRED]) counts.set(part(cell), (counts.get(part(cell)) ?? 0) + 1);
    return cell;
  });
}

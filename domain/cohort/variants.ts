import { OUTCOME_COLUMNS, type Outcome } from '../decisions/outcome.ts';
import { compareInstants, readInstant } from '../transcript/instant.ts';
import { contentOf, type Variant } from './row.ts';

type Column = (typeof OUTCOME_COLUMNS)[number];

const isSame = (left: Outcome[Column], right: Outcome[Column]) =>
  left === right || (Array.isArray(left) && Array.isArray(right) && left.join() === right.join());

/** Columns in which two canonical rows say different things. Saying nothing contradicts nothing. */
export function differingColumns(left: Outcome, right: Outcome): Column[] {
  return OUTCOME_COLUMNS.filter(
    (column) => left[column] !== null && right[column] !== null && !isSame(left[column], right[column]),
  );
}

/** Whether a canonical row says nothing that the other does not say too. */
export function saysNoMore(row: Outcome, other: Outcome): boolean {
  return OUTCOME_COLUMNS.every((column) => row[column] === null || isSame(row[column], other[column]));
}

/** Which of two is counted until somebody decides: what was exported first, of equals the first by its text. */
function byExport(left: Variant, right: Variant): number {
  const [one, other] = [left.exportedAt, right.exportedAt];
  if (one !== other) return earlier(one, other) === one ? -1 : 1;
  return contentOf(left.outcome) < contentOf(right.outcome) ? -1 : 1;
}

/** When the same was first exported; a file that does not say says nothing. */
export function earlier(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return compareInstants(readInstant(left), readInstant(right)) <= 0 ? left : right;
}

/**
 * The different ways in which one row is told: equal ones once, those that say less than another left out, what was
 * exported first in front. The same in whatever order and however often they are given.
 */
export function distinctVariants(variants: readonly Variant[]): Variant[] {
  if (variants.length === 1) return [...variants];
  const byContent = new Map<string, Variant>();
  for (const { outcome, exportedAt } of variants) {
    const content = contentOf(outcome);
    const known = byContent.get(content);
    byContent.set(content, {
      outcome: known?.outcome ?? outcome,
      exportedAt: known ? earlier(known.exportedAt, exportedAt) : exportedAt,
    });
  }
  const all = [...byContent.values()];
  return all
    .filter(
      ({ outcome }) => !all.some((other) => other.outcome !== outcome && saysNoMore(outcome, other.outcome)),
    )
    .sort(byExport);
}

/** Whether two of the ways contradict each other. */
export function isContradictory(variants: readonly Variant[]): boolean {
  return variants.some(({ outcome }, index) =>
    variants.slice(index + 1).some((other) => differingColumns(outcome, other.outcome).length > 0),
  );
}

import type { Outcome } from '../decisions/outcome.ts';
import {
  type CohortConflict,
  type ConflictOf,
  fingerprintOf,
  type ToldRow,
  withSettlement,
} from './conflict.ts';
import { type CohortRow, canonicalRow, contentOf, type Variant } from './row.ts';
import { OWN } from './source.ts';
import { differingColumns, distinctVariants, isContradictory, saysNoMore } from './variants.ts';

/** The row that counts of all that sources say about one decision, and whether they agree. */
export interface SettledRow {
  outcome: Outcome;
  source: string;
  conflict: ConflictOf<'differs'> | null;
}

const variantsOf = ({ outcome, exportedAt, others }: CohortRow): Variant[] => [
  { outcome, exportedAt },
  ...others,
];

/** The sources that tell a row in this way, in order. */
function tellersOf(outcome: Outcome, rows: readonly CohortRow[]): string[] {
  const content = contentOf(outcome);
  return rows
    .filter((row) => variantsOf(row).some((variant) => contentOf(variant.outcome) === content))
    .map(({ source }) => source)
    .sort();
}

/** Of several ways the one that a lead has chosen, or that says all of it and more; else the first. */
function chosenOf(told: readonly ToldRow[], settlement: CohortConflict | undefined): ToldRow {
  const { chosen } = settlement ?? {};
  return (chosen && told.find(({ outcome }) => saysNoMore(chosen, outcome))) || told[0]!;
}

function decide(key: string, told: readonly ToldRow[], settlements: ReadonlyMap<string, CohortConflict>) {
  const id = `differs ${key}`;
  const counted = chosenOf(told, settlements.get(id));
  const others = told.filter((each) => each !== counted);
  const conflict = withSettlement<ConflictOf<'differs'>>(
    {
      kind: 'differs',
      id,
      fingerprint: fingerprintOf(told.map(({ outcome }) => contentOf(outcome)).sort()),
      counted,
      others,
    },
    settlements,
  );
  return { outcome: counted.outcome, source: counted.sources[0]!, conflict };
}

/**
 * What counts of a decision that is known here too: the row here, until a lead takes another one.
 * @param rows what other sources say of it; null when none says anything else
 */
export function decideOwn(
  key: string,
  own: Outcome,
  rows: readonly CohortRow[],
  settlements: ReadonlyMap<string, CohortConflict>,
): SettledRow | null {
  if (own.decision === null) return null;
  const here = canonicalRow(own);
  const strange = distinctVariants(rows.flatMap(variantsOf)).filter(
    ({ outcome }) => differingColumns(here, outcome).length > 0,
  );
  if (strange.length === 0) return null;
  const others = strange.map(({ outcome }) => ({ outcome, sources: tellersOf(outcome, rows) }));
  const decided = decide(key, [{ outcome: here, sources: [OWN] }, ...others], settlements);
  return decided.outcome === here ? { ...decided, outcome: own, source: OWN } : decided;
}

/** What counts of a row that only other sources tell: what was exported first, until a lead takes another one. */
export function decideTold(
  key: string,
  rows: readonly CohortRow[],
  settlements: ReadonlyMap<string, CohortConflict>,
): SettledRow {
  const only = rows[0]!;
  if (rows.length === 1 && only.others.length === 0)
    return { outcome: only.outcome, source: only.source, conflict: null };
  const variants = distinctVariants(rows.flatMap(variantsOf));
  const told = variants.map(({ outcome }) => ({ outcome, sources: tellersOf(outcome, rows) }));
  const [first] = told;
  // Rows that still wait decide nothing, and neither do rows that only say more or less.
  if (first!.outcome.decision === null || !isContradictory(variants))
    return { outcome: first!.outcome, source: first!.sources[0]!, conflict: null };
  return decide(key, told, settlements);
}

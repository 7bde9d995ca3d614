import type { Outcome } from '../decisions/outcome.ts';
import {
  type CohortConflict,
  type ConflictOf,
  fingerprintOf,
  type RowVersion,
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
function chosenOf(versions: readonly RowVersion[], settlement: CohortConflict | undefined): RowVersion {
  const { chosen } = settlement ?? {};
  return (chosen && versions.find(({ outcome }) => saysNoMore(chosen, outcome))) || versions[0]!;
}

function decide(
  key: string,
  versions: readonly RowVersion[],
  settlements: ReadonlyMap<string, CohortConflict>,
) {
  const id = `differs ${key}`;
  const counted = chosenOf(versions, settlements.get(id));
  const others = versions.filter((each) => each !== counted);
  const conflict = withSettlement<ConflictOf<'differs'>>(
    {
      kind: 'differs',
      id,
      fingerprint: fingerprintOf(versions.map(({ outcome }) => contentOf(outcome)).sort()),
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
export function decideForeign(
  key: string,
  rows: readonly CohortRow[],
  settlements: ReadonlyMap<string, CohortConflict>,
): SettledRow {
  const only = rows[0]!;
  if (rows.length === 1 && only.others.length === 0)
    return { outcome: only.outcome, source: only.source, conflict: null };
  const variants = distinctVariants(rows.flatMap(variantsOf));
  const versions = variants.map(({ outcome }) => ({ outcome, sources: tellersOf(outcome, rows) }));
  const [first] = versions;
  // Rows that still wait decide nothing, and neither do rows that only say more or less.
  if (first!.outcome.decision === null || !isContradictory(variants))
    return { outcome: first!.outcome, source: first!.sources[0]!, conflict: null };
  return decide(key, versions, settlements);
}

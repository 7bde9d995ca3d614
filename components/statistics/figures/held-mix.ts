import type { ScopeId } from '../../../domain/metrics/figures/definitions.ts';
import {
  MIX_GROUPINGS,
  MIX_STRATA,
  type MixGrouping,
  type MixStratum,
} from '../../../domain/metrics/selection/same-mix.ts';
import { t } from '../../../words/words.ts';
import type { FigureColumn } from './FigureTable.tsx';

/** Groups, and what of their case mix is held still. */
export interface HeldMix {
  by: MixGrouping;
  stratum: MixStratum;
}

/** What is held still for groups of a kind; null for nothing, and for what would be held still against itself. */
export function heldMix(kind: ScopeId, stratum: MixStratum | null): HeldMix | null {
  const by = MIX_GROUPINGS.find((each) => each === kind);
  return by === undefined || stratum === null || stratum === kind ? null : { by, stratum };
}

const columns = MIX_STRATA.map((stratum): [MixStratum, FigureColumn] => [
  stratum,
  { id: `same-mix-${stratum}`, title: t(`statistics.sameMix.column.${stratum}`), whole: 'below' },
]);

/** The column of the rates with the same mix, by what is held still. */
export const MIX_COLUMNS = Object.fromEntries(columns) as Record<MixStratum, FigureColumn>;

import type { AuditRecall, AuditStratum } from '../recall/audit-recall.ts';
import { count, type Figure } from './figure.ts';

/**
 * The scope of each stratum, which no other has: its band, with the share drawn where the band was drawn with several
 * shares.
 */
function bandScopes(strata: readonly AuditStratum[]): string[] {
  const bandOf = ({ band }: AuditStratum) => band && `${band[0]}..${band[1]}`;
  const bands = strata.map(bandOf);
  return strata.map((stratum, index) => {
    const band = bands[index];
    if (!band) return `band:unnamed ${index + 1}`;
    const isAlone = bands.indexOf(band) === bands.lastIndexOf(band);
    return isAlone ? `band:${band}` : `band:${band} drawn ${stratum.inclusionProbability}`;
  });
}

/** What the estimate of recall rests on: how the sample was put together, and its score bands. */
export function auditFigures({ strata, unsampled, withoutDraw, ungrouped }: AuditRecall): Figure[] {
  const scopes = bandScopes(strata);
  return [
    count('unsampled', 'all', unsampled),
    count('audit-without-draw', 'all', withoutDraw),
    count('audit-ungrouped', 'all', ungrouped),
    ...strata.flatMap(({ population, drawn, reviewed, misses }, index) => [
      count('audit-population', scopes[index]!, population),
      count('audit-drawn', scopes[index]!, drawn),
      count('audit-reviewed', scopes[index]!, reviewed),
      count('audit-misses', scopes[index]!, misses),
    ]),
  ];
}

import type { Evidence } from '../../domain/detection/assessment.ts';
import { characteristicName } from '../../domain/transcript/characteristics.ts';

/** A contribution to the risk's log-odds, with its sign. */
export function formatContribution(contribution: number): string {
  return `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
}

/** What a highlight says of itself. */
export function describeEvidence({ characteristic, contribution }: Evidence): string {
  return `${characteristicName(characteristic)}, contribution ${formatContribution(contribution)}`;
}

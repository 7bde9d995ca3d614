import type { Evidence, LayerHit } from '../../../domain/detection/assessment.ts';
import { characteristicName } from '../../../domain/transcript/characteristics.ts';
import { SOURCE_NAMES } from '../../ui/text/names.ts';

/** What a highlight in a message can stand for. */
export type Highlight = Evidence | LayerHit;

/** A contribution to the risk's log-odds, with its sign. */
export function formatContribution(contribution: number): string {
  return `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
}

/** What a highlight says of itself. */
export function describeHighlight(highlight: Highlight): string {
  if ('layer' in highlight) return `${SOURCE_NAMES[highlight.layer]}: ${highlight.finding}`;
  const { characteristic, contribution } = highlight;
  return `${characteristicName(characteristic)}, contribution ${formatContribution(contribution)}`;
}

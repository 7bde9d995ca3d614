import type { Evidence, LayerHit } from '../../../domain/detection/assessment.ts';
import { formatContribution } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** What a highlight in a message can stand for. */
export type Highlight = Evidence | LayerHit;

/** What a highlight says of itself. */
export function describeHighlight(highlight: Highlight): string {
  if ('layer' in highlight) {
    const { layer, finding } = highlight;
    return t('review.evidence.hit', { layer: t(`names.source.${layer}`), finding });
  }
  const { characteristic, contribution } = highlight;
  return t('review.evidence.highlight', {
    characteristic: t(`names.characteristic.${characteristic}`),
    contribution: formatContribution(contribution),
  });
}

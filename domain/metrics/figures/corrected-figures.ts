import type { CorrectedRecall } from '../recall/corrected-recall.ts';
import type { RightShare } from '../recall/reviewer-error.ts';
import type { CorrectedFigures } from '../recall/rogan-gladen.ts';
import { count, type Figure, figure, within } from './figure.ts';

/** The answers that were right, of those that say yes or no, and how many items they are about. */
function rightFigures(kind: 'sensitivity' | 'specificity', share: RightShare | null): Figure[] {
  const { k = 0, n = 0, value = null, interval95 = null, items = 0 } = share ?? {};
  return [
    figure(`verdict-${kind}`, 'all', { k, n, value, ...within('design-effect', interval95) }),
    count(`verdict-items-${kind}`, 'all', items),
  ];
}

function wayFigures(way: 'corrected' | 'powered', found: CorrectedFigures | null): Figure[] {
  const { recall, misses, prevalence } = found ?? { recall: null, misses: null, prevalence: null };
  return [
    figure(`recall-${way}`, 'all', {
      value: recall,
      ...within('held', found?.recallInterval95 ?? null),
    }),
    figure(`misses-${way}`, 'all', {
      value: misses,
      ...within('held', found?.missesInterval95 ?? null),
    }),
    figure(`caught-${way}`, 'all', { value: found?.caught ?? null }),
    figure(`prevalence-${way}`, 'all', {
      value: prevalence,
      ...within('held', found?.prevalenceInterval95 ?? null),
    }),
  ];
}

/** The figures of recall and prevalence corrected for reviewer error, and what they rest on. */
export function correctedFigures(corrected: CorrectedRecall): Figure[] {
  const { error, prevalence, prevalenceInterval95, byGolden, byLabels } = corrected;
  return [
    ...rightFigures('sensitivity', error.sensitivity),
    ...rightFigures('specificity', error.specificity),
    figure('prevalence', 'all', { value: prevalence, ...within('stratified', prevalenceInterval95) }),
    ...wayFigures('corrected', byGolden),
    ...wayFigures('powered', byLabels),
  ];
}

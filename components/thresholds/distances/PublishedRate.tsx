import {
  type DistanceTest,
  falseMatchesAt,
  type Laying,
} from '../../../domain/metrics/matching/distance-test.ts';
import { rateSupport } from '../../../domain/metrics/matching/rule-of-three.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from './distances.module.css';
import { rateText } from './rate-text.ts';

/** What test a published rate of false matches would need, and what this one can support. */
export function PublishedRate({
  test,
  distance,
  laying,
}: {
  test: DistanceTest;
  distance: number;
  laying: Laying;
}) {
  const { falseMatches, comparisons } = falseMatchesAt(test, laying, distance);
  const support = rateSupport(falseMatches, comparisons);
  const rounded = (count: number) => formatCount(Number(count.toPrecision(3)));
  return (
    <Panel
      title={t('thresholds.distances.published.title')}
      description={t('thresholds.distances.published.description')}
    >
      <FigureList>
        <FigureCard name={t('thresholds.distances.published.needed')} value={rounded(support.needed)} />
        <FigureCard
          name={t('thresholds.distances.published.made')}
          value={formatCount(comparisons)}
          details={
            support.made > 0
              ? [t('thresholds.distances.published.times', { times: rounded(1 / support.made) })]
              : []
          }
        />
        <FigureCard
          name={t('thresholds.distances.published.supports')}
          value={support.upper95 === null ? null : rateText(support.upper95)}
        />
      </FigureList>
      <p className={classes.hint}>
        {t(
          falseMatches > 0
            ? 'thresholds.distances.published.contradicts'
            : 'thresholds.distances.published.unsupported',
        )}{' '}
        {t('thresholds.distances.published.shared')}
      </p>
    </Panel>
  );
}

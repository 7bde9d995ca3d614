import { Slider, Switch } from '@mantine/core';
import { useId } from 'react';
import {
  type DistanceTest,
  falseMatchesAt,
  type Laying,
  matchedShare,
  together,
} from '../../../domain/metrics/matching/distance-test.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { shareFigure } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from './distances.module.css';
import { rateText } from './rate-text.ts';

/** The furthest distance that can be chosen: unrelated pictures differ in about half of the bits. */
const FURTHEST = 128;

interface DistanceFiguresProps {
  result: { test: DistanceTest };
  distance: number;
  laying: Laying;
  onDistance: (distance: number) => void;
  onLaying: (laying: Laying) => void;
}

/** The distance, and what a test says of it. */
export function DistanceFigures({
  result: { test },
  distance,
  laying,
  onDistance,
  onLaying,
}: DistanceFiguresProps) {
  const hint = useId();
  const bits = t('thresholds.distances.at.bits', { distance });
  const falseMatches = falseMatchesAt(test, laying, distance);
  const comparisons = formatCount(falseMatches.comparisons);
  return (
    <Panel title={t('thresholds.distances.at.title')} aside={<strong>{bits}</strong>}>
      <Slider
        value={distance}
        min={0}
        max={FURTHEST}
        label={null}
        onChange={onDistance}
        thumbLabel={t('thresholds.distances.at.slider')}
        thumbProps={{ 'aria-describedby': hint }}
      />
      <p id={hint} className={classes.hint}>
        {t('thresholds.distances.at.description')}
      </p>
      <Switch
        label={t('thresholds.distances.at.turned')}
        checked={laying === 'anyWay'}
        onChange={({ currentTarget }) => onLaying(currentTarget.checked ? 'anyWay' : 'asItLies')}
      />
      <FigureList>
        <FigureCard
          name={t('thresholds.distances.figures.recall')}
          {...shareFigure(matchedShare(together(test.copies, laying), distance))}
        />
        <FigureCard
          name={t('thresholds.distances.figures.nearMisses')}
          {...shareFigure(matchedShare(together(test.nearMisses, laying), distance))}
        />
        <FigureCard
          name={t('thresholds.distances.figures.falseMatches')}
          value={falseMatches.rate === null ? null : rateText(falseMatches.rate)}
          details={[
            falseMatches.falseMatches === 0
              ? t('thresholds.distances.figures.none', { comparisons })
              : t('thresholds.distances.figures.some', {
                  count: formatCount(falseMatches.falseMatches),
                  comparisons,
                }),
            ...(falseMatches.upper95 === null
              ? []
              : [t('thresholds.distances.figures.upper', { rate: rateText(falseMatches.upper95) })]),
          ]}
        />
      </FigureList>
    </Panel>
  );
}

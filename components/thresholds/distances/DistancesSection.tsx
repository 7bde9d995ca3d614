import { IconRulerMeasure } from '@tabler/icons-react';
import { useState } from 'react';
import { DEFAULT_DISTANCE } from '../../../domain/matching/methods.ts';
import type { Laying } from '../../../domain/metrics/matching/distance-test.ts';
import { t } from '../../../words/words.ts';
import { useDistanceTest } from '../../../workflows/thresholds/distance-test.ts';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { DistanceChart } from './DistanceChart.tsx';
import { DistanceFigures } from './DistanceFigures.tsx';
import { DistanceTable } from './DistanceTable.tsx';
import { DistanceTestForm } from './DistanceTestForm.tsx';
import { PublishedRate } from './PublishedRate.tsx';

/** The threshold lab for distances of pictures: what each finds, and what it takes for a match wrongly. */
export function DistancesSection() {
  const result = useDistanceTest((state) => state.result);
  const [distance, setDistance] = useState(DEFAULT_DISTANCE.pdq);
  const [laying, setLaying] = useState<Laying>('anyWay');
  return (
    <>
      <DistanceTestForm />
      {result === null ? (
        <EmptyState
          icon={<IconRulerMeasure size={40} stroke={1.5} />}
          title={t('thresholds.distances.empty.title')}
        >
          {t('thresholds.distances.empty.text')}
        </EmptyState>
      ) : (
        <>
          <DistanceFigures {...{ result, distance, laying }} onDistance={setDistance} onLaying={setLaying} />
          <DistanceChart {...{ result, distance, laying }} />
          <DistanceTable test={result.test} distance={distance} laying={laying} />
          <PublishedRate test={result.test} distance={distance} laying={laying} />
        </>
      )}
    </>
  );
}

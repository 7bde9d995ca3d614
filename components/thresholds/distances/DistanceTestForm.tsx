import { Button, NumberInput, Progress } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import {
  type DistanceTestSize,
  runDistanceTest,
  stopDistanceTest,
  useDistanceTest,
} from '../../../workflows/thresholds/distance-test.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from './distances.module.css';

/** What each number may be: more pictures than that would take minutes. */
const LIMITS: Record<keyof DistanceTestSize, readonly [least: number, most: number]> = {
  pictures: [10, 20_000],
  known: [2, 5_000],
  seed: [0, 999_999],
};
const FIELDS = ['pictures', 'known', 'seed'] as const;
const FIRST: DistanceTestSize = { pictures: 2_000, known: 200, seed: 1 };

const isUsable = (field: keyof DistanceTestSize, value: number | string): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= LIMITS[field][0] &&
  value <= LIMITS[field][1];

/** How large the generated set is, and running the test, with its progress and a way to stop it. */
export function DistanceTestForm() {
  const { share, failure } = useDistanceTest();
  const [size, setSize] = useState<Record<keyof DistanceTestSize, number | string>>(FIRST);
  const usable = FIELDS.every((field) => isUsable(field, size[field]));
  const run = (event: FormEvent) => {
    event.preventDefault();
    if (usable && share === null) void runDistanceTest(size as DistanceTestSize);
  };
  return (
    <Panel
      title={t('thresholds.distances.form.title')}
      description={t('thresholds.distances.form.description')}
    >
      <form className={classes.form} onSubmit={run}>
        {FIELDS.map((field) => {
          const [least, most] = LIMITS[field];
          const range = { least: formatCount(least), most: formatCount(most) };
          return (
            <NumberInput
              key={field}
              label={t(`thresholds.distances.form.${field}`)}
              description={field === 'seed' ? t('thresholds.distances.form.seedHint') : undefined}
              error={isUsable(field, size[field]) ? undefined : t('thresholds.distances.form.most', range)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={size[field]}
              onChange={(value) => setSize({ ...size, [field]: value })}
              allowDecimal={false}
              allowNegative={false}
              thousandSeparator={field === 'seed' ? '' : ','}
              disabled={share !== null}
              className={classes.field}
            />
          );
        })}
        {share === null ? (
          // Two elements, or what stops a test would send the form in the same press.
          <Button key="run" type="submit" disabled={!usable}>
            {t('thresholds.distances.form.run')}
          </Button>
        ) : (
          <Button key="cancel" variant="default" onClick={stopDistanceTest}>
            {t('thresholds.distances.form.cancel')}
          </Button>
        )}
      </form>
      {share !== null && (
        <Progress.Root size="md" className={classes.progress}>
          <Progress.Section
            value={share * 100}
            aria-label={t('thresholds.distances.form.running')}
            aria-valuetext={t('thresholds.distances.form.share', { share: formatPercent(share, 0) })}
          />
        </Progress.Root>
      )}
      <FailureAlert error={failure} title={t('thresholds.distances.form.failed')} />
    </Panel>
  );
}

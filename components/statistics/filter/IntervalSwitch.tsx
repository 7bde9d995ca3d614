import { SegmentedControl } from '@mantine/core';
import { t } from '../../../words/words.ts';
import { type ShownInterval, useShownInterval } from '../../../workflows/statistics/shown-interval.ts';
import classes from '../statistics.module.css';

/** Which interval stands beside shares, on every part of the screen. */
export function IntervalSwitch() {
  const { method, setMethod } = useShownInterval();
  return (
    <div className={classes.interval}>
      <span aria-hidden>{t('statistics.filter.interval.label')}</span>
      <SegmentedControl
        aria-label={t('statistics.filter.interval.label')}
        value={method}
        onChange={(next) => setMethod(next as ShownInterval)}
        data={(['wilson', 'clopper-pearson'] as const).map((value) => ({
          value,
          label: t(`statistics.filter.interval.${value}`),
        }))}
      />
    </div>
  );
}

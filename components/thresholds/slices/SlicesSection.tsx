import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconTags } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { slicesToCsv } from '../../../domain/export/slices-csv.ts';
import { FACETS, type Facet } from '../../../domain/thresholds/evidence-set.ts';
import { compareSlices } from '../../../domain/thresholds/slice-comparisons.ts';
import { SMALLEST_SLICE, slicesOfMany } from '../../../domain/thresholds/slices.ts';
import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { datedName, download } from '../../ui/files/download.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { SliceTable } from './SliceTable.tsx';
import { fewOf, groupSlices, isWhollyUncertain, nextSort, type SliceSort } from './slice-rows.ts';
import classes from './slices.module.css';
import { WorstSlices } from './WorstSlices.tsx';

/** How the threshold being tried does in each part of the evidence. */
export function SlicesSection({ reading }: { reading: LabReading }) {
  const { lab, rule, active } = reading;
  const [, navigate] = useLocation();
  const [facet, setFacet] = useState<Facet | null>(null);
  const [sort, setSort] = useState<SliceSort | null>(null);
  const mayReadOne = useMay()('change-threshold');
  const slices = useMemo(() => {
    const all = lab.slicesAt(rule.threshold);
    return mayReadOne ? all : slicesOfMany(all);
  }, [lab, rule.threshold, mayReadOne]);
  const whole = useMemo(() => lab.at(rule.threshold), [lab, rule.threshold]);
  const comparisons = useMemo(
    () => compareSlices(slices, whole, lab.set.plain),
    [slices, whole, lab.set.plain],
  );
  const groups = useMemo(() => groupSlices(slices, facet, sort), [slices, facet, sort]);
  if (lab.set.size === 0)
    return (
      <Panel title={t('thresholds.slices.title')}>
        <EmptyState
          icon={<IconTags size={40} />}
          title={t('thresholds.slices.none.title')}
          actions={<Button onClick={() => navigate('/data')}>{t('thresholds.slices.none.toData')}</Button>}
        >
          {t('thresholds.slices.none.text')}
        </EmptyState>
      </Panel>
    );
  const shown = groups.flatMap((group) => group.slices);
  const present = FACETS.filter((each) => slices.some((slice) => slice.facet === each));

  const save = () => {
    const csv = slicesToCsv(shown, comparisons);
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), datedName('second-look-slices', 'csv'));
  };
  return (
    <Panel
      title={t('thresholds.slices.title')}
      description={t(`thresholds.slices.description.${rule === active ? 'inForce' : 'tried'}`, {
        threshold: formatThreshold(rule.threshold),
        count: lab.set.size,
      })}
      aside={
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
          {t('thresholds.slices.export')}
        </Button>
      }
    >
      <WorstSlices slices={slices} whole={whole} comparisons={comparisons} />
      <div className={classes.bar}>
        <NativeSelect
          className={classes.filter}
          label={t('thresholds.slices.cutBy')}
          data={[
            { value: '', label: t('thresholds.slices.everything') },
            ...present.map((each) => ({ value: each, label: t(`thresholds.slices.facet.${each}`) })),
          ]}
          value={facet ?? ''}
          onChange={(event) => setFacet((event.currentTarget.value || null) as Facet | null)}
        />
        <p className={classes.hint}>
          {shown.some((slice) => fewOf(slice).length > 0) &&
            `${t('thresholds.slices.small', {
              smallest: SMALLEST_SLICE,
              whole: shown.filter(isWhollyUncertain).length,
              count: shown.length,
            })} `}
          {t('thresholds.slices.hint')}
          {!lab.set.plain && ` ${t('thresholds.slices.weighted')}`}
          {!mayReadOne && ` ${t('thresholds.slices.largeOnly', { smallest: SMALLEST_SLICE })}`}
        </p>
      </div>
      <SliceTable
        groups={groups}
        comparisons={comparisons}
        sort={sort}
        onSort={(by) => setSort(nextSort(sort, by))}
      />
    </Panel>
  );
}

import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconTags } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { slicesToCsv } from '../../../domain/export/slices-csv.ts';
import { FACETS, type Facet } from '../../../domain/thresholds/evidence-set.ts';
import { SMALLEST_SLICE, slicesOfMany } from '../../../domain/thresholds/slices.ts';
import { datedName, download } from '../../ui/files/download.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { countOf, formatThreshold } from '../../ui/text/format.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { SliceTable } from './SliceTable.tsx';
import { FACET_NAMES } from './slice-names.ts';
import { groupSlices, nextSort, type SliceSort } from './slice-rows.ts';
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
  const groups = useMemo(() => groupSlices(slices, facet, sort), [slices, facet, sort]);
  if (lab.set.size === 0)
    return (
      <Panel title="Slices">
        <EmptyState
          icon={<IconTags size={40} />}
          title="No evidence to cut"
          actions={<Button onClick={() => navigate('/data')}>Go to Data</Button>}
        >
          Slices need scored transcripts whose truth is known. Load the shipped samples, import transcripts
          with labels, or review cases and tune on the verdicts.
        </EmptyState>
      </Panel>
    );
  const present = FACETS.filter((each) => slices.some((slice) => slice.facet === each));
  const tried = rule === active ? 'in force' : 'being tried';
  const save = () => {
    const csv = slicesToCsv(groups.flatMap((group) => group.slices));
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), datedName('second-look-slices', 'csv'));
  };
  return (
    <Panel
      title="Slices"
      description={`At the threshold ${formatThreshold(rule.threshold)}, which is ${tried}, over ${countOf(lab.set.size, 'transcript')} of the evidence chosen in the lab.`}
      aside={
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
          Export CSV
        </Button>
      }
    >
      <WorstSlices slices={slices} whole={whole} />
      <p className={classes.hint}>
        Among many slices one is always the lowest, and some intervals miss the truth by chance: look again
        with other evidence before you act on one.
        {!lab.set.plain && ' Figures are weighted; the counts are of transcripts.'}
        {!mayReadOne &&
          ` Slices of fewer than ${SMALLEST_SLICE} transcripts are shown to leads only: they would tell what single ones are.`}
      </p>
      <NativeSelect
        className={classes.filter}
        label="Cut by"
        data={[
          { value: '', label: 'Everything' },
          ...present.map((each) => ({ value: each, label: FACET_NAMES[each] })),
        ]}
        value={facet ?? ''}
        onChange={(event) => setFacet((event.currentTarget.value || null) as Facet | null)}
      />
      <SliceTable groups={groups} sort={sort} onSort={(by) => setSort(nextSort(sort, by))} />
    </Panel>
  );
}

import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FigureIndex } from '../../../domain/metrics/figure-index.ts';
import type { FlagSource } from '../../../domain/policy/flag-sources.ts';
import { type CharacteristicId, characteristicName } from '../../../domain/transcript/characteristics.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { SOURCE_NAMES } from '../../ui/text/names.ts';
import classes from '../statistics.module.css';
import { type FigureColumn, FigureTable } from './FigureTable.tsx';

const RATE: FigureColumn = { id: 'confirmation-rate', title: 'Confirmation rate', whole: true };
const COUNTS: readonly FigureColumn[] = [
  { id: 'cases-flagged', title: 'Flagged' },
  { id: 'cases-pending', title: 'Pending' },
];

interface Grouping {
  /** As in the scope of the figures. */
  kind: string;
  head: string;
  title: string;
  description: string;
  columns: readonly FigureColumn[];
  nameOf?: (name: string) => ReactNode;
}

const inert = (name: string) => <Isolated text={name} />;

const GROUPINGS: readonly Grouping[] = [
  {
    kind: 'layer',
    head: 'Layer',
    title: 'By layer',
    description: 'Cases that the layer flagged; a case counts in each of its layers.',
    columns: [...COUNTS, RATE],
    nameOf: (name) => SOURCE_NAMES[name as FlagSource] ?? name,
  },
  {
    kind: 'characteristic',
    head: 'Characteristic',
    title: 'By characteristic',
    description: 'Cases whose final review marked it. A case may count in several rows.',
    columns: [{ id: 'cases-reviewed', title: 'Reviewed' }, RATE],
    nameOf: (name) => characteristicName(name as CharacteristicId),
  },
  {
    kind: 'locale',
    head: 'Locale',
    title: 'By locale',
    description: 'Flagged cases; “unknown” where none is named.',
    columns: [...COUNTS, RATE],
    nameOf: inert,
  },
  {
    kind: 'channel',
    head: 'Channel',
    title: 'By channel',
    description: 'Flagged cases; “unknown” where none is named.',
    columns: [...COUNTS, RATE],
    nameOf: inert,
  },
  {
    kind: 'policy',
    head: 'Policy',
    title: 'By policy version',
    description: 'Cases that this version of the policy flagged.',
    columns: [...COUNTS, RATE],
    nameOf: (name) => (/^\d+$/.test(name) ? `Policy ${name}` : name),
  },
  {
    kind: 'model',
    head: 'Model',
    title: 'By model version',
    description: 'Cases that this version of the model scored.',
    columns: [...COUNTS, RATE],
    nameOf: inert,
  },
  {
    kind: 'reviewer',
    head: 'Reviewer',
    title: 'By reviewer',
    description: 'Cases that they reviewed, each once. Practice figures: they do not rank people.',
    columns: [
      RATE,
      { id: 'handling-median', title: 'Median time' },
      { id: 'handling-percentile-90', title: '90th percentile' },
    ],
    nameOf: inert,
  },
  {
    kind: 'month',
    head: 'Month',
    title: 'By month',
    description: 'Cases that were flagged in that month (UTC).',
    columns: [...COUNTS, RATE],
  },
];

const RATIOS: readonly FigureColumn[] = [
  { id: 'unconfirmed-per-flagged', title: 'Unconfirmed per flagged', whole: true },
  { id: 'reversed-per-actioned', title: 'Reversed per actioned', whole: true },
  { id: 'reversed-per-appealed', title: 'Reversed per appealed', whole: true },
];

/** Groups as rows; in the ratios of all three methods when those are asked for. */
function Group({ grouping, figures, ratios }: { grouping: Grouping; figures: FigureIndex; ratios: boolean }) {
  const { kind, head, title, description, columns, nameOf = String } = grouping;
  const hasRatios = kind !== 'reviewer';
  const groups = figures.groups(kind).map(({ name, figures: own }) => ({
    key: name,
    name: nameOf(name),
    figures: own,
  }));
  return (
    <Panel title={title} description={description}>
      {groups.length === 0 ? (
        <p className={classes.caution}>Nothing to group yet.</p>
      ) : (
        <FigureTable
          caption={`Figures ${title.toLowerCase()}`}
          head={head}
          groups={groups}
          columns={ratios && hasRatios ? RATIOS : columns}
        />
      )}
    </Panel>
  );
}

/** The confirmation rate, or the three error ratios, of every group of the cases. */
export function GroupsSection({ reading: { figures } }: { reading: StatisticsReading }) {
  const [shown, setShown] = useState<'rate' | 'ratios'>('rate');
  return (
    <>
      <SegmentedControl
        className={classes.control}
        aria-label="Figures of each group"
        value={shown}
        onChange={(next) => setShown(next as typeof shown)}
        data={[
          { value: 'rate', label: 'Confirmation rate' },
          { value: 'ratios', label: 'Error ratios' },
        ]}
      />
      {GROUPINGS.map((grouping) => (
        <Group key={grouping.kind} grouping={grouping} figures={figures} ratios={shown === 'ratios'} />
      ))}
    </>
  );
}

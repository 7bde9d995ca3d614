import { NativeSelect, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { UNKNOWN } from '../../../domain/metrics/cases/tally.ts';
import type { ScopeId } from '../../../domain/metrics/figures/definitions.ts';
import { MIX_STRATA, type MixStratum } from '../../../domain/metrics/selection/same-mix.ts';
import type { Messages } from '../../../words/en.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { CharacteristicChart } from '../charts/CharacteristicChart.tsx';
import { FunnelChart } from '../charts/FunnelChart.tsx';
import classes from '../statistics.module.css';
import { useStatisticsAddress } from '../useStatisticsAddress.ts';
import { type FigureColumn, FigureTable } from './FigureTable.tsx';
import { heldMix, MIX_COLUMNS } from './held-mix.ts';
import { MixNote } from './MixNote.tsx';

const RATE: FigureColumn = {
  id: 'confirmation-rate',
  title: t('statistics.groups.column.confirmation-rate'),
  whole: 'with-bar',
};

type ColumnId = keyof Messages['statistics']['groups']['column'];

const column = (id: ColumnId): FigureColumn => ({ id, title: t(`statistics.groups.column.${id}`) });

const COUNTS = [column('cases-flagged'), column('cases-pending')];

interface Grouping {
  /** As in the scope of the figures. */
  kind: ScopeId & keyof Messages['statistics']['groups']['by'];
  columns: readonly FigureColumn[];
  nameOf: (name: string) => ReactNode;
}

const inert = (name: string) =>
  name === UNKNOWN ? t('statistics.groups.unknown') : <Isolated text={name} />;

const GROUPINGS: readonly Grouping[] = [
  { kind: 'layer', columns: [...COUNTS, RATE], nameOf: (name) => nameOf('source', name) },
  {
    kind: 'characteristic',
    columns: [...COUNTS, RATE],
    nameOf: (name) => nameOf('characteristic', name),
  },
  { kind: 'locale', columns: [...COUNTS, RATE], nameOf: inert },
  { kind: 'channel', columns: [...COUNTS, RATE], nameOf: inert },
  {
    kind: 'policy',
    columns: [...COUNTS, RATE],
    nameOf: (name) =>
      name === UNKNOWN
        ? t('statistics.groups.unknown')
        : t('statistics.filter.policyVersion', { version: name }),
  },
  { kind: 'model', columns: [...COUNTS, RATE], nameOf: inert },
  {
    kind: 'reviewer',
    columns: [column('handling-median'), column('handling-percentile-90'), RATE],
    nameOf: (name) => <Isolated text={name} />,
  },
  { kind: 'month', columns: [...COUNTS, RATE], nameOf: inert },
];

const RATIOS: readonly FigureColumn[] = (
  ['unconfirmed-per-flagged', 'reversed-per-actioned', 'reversed-per-appealed'] as const
).map((id) => ({ id, title: t(`figures.name.${id}`), whole: 'below' }));

interface GroupProps {
  grouping: Grouping;
  reading: StatisticsReading;
  ratios: boolean;
  /** What of the case mix is held still. */
  mix: MixStratum | null;
}

/** Groups as rows; in the ratios of all three methods when those are asked for. */
function Group({ grouping, reading, ratios, mix }: GroupProps) {
  const { figures } = reading;
  const { kind, columns, nameOf: inWords } = grouping;
  const hasRatios = kind !== 'reviewer';
  const groups = figures.groups(kind).map(({ name, figures: own }) => ({
    key: name,
    name: inWords(name),
    figures: own,
  }));
  const held = ratios ? null : heldMix(kind, mix);
  const column = held && MIX_COLUMNS[held.stratum];
  // Nothing to compare leaves no empty column.
  const mixed = column && groups.some(({ figures: own }) => own.has(column.id)) ? [column] : [];
  return (
    <Panel
      title={t(`statistics.groups.by.${kind}.title`)}
      description={t(`statistics.groups.by.${kind}.description`)}
    >
      {groups.length === 0 ? (
        <p className={classes.caution}>{t('statistics.groups.none')}</p>
      ) : (
        <FigureTable
          caption={t(`statistics.groups.by.${kind}.caption`)}
          head={t(`statistics.groups.by.${kind}.head`)}
          groups={groups}
          columns={ratios && hasRatios ? RATIOS : [...columns, ...mixed]}
        />
      )}
      {held && groups.length > 0 && <MixNote reading={reading} held={held} />}
    </Panel>
  );
}

/** The confirmation rate, or the three error ratios, of every group of the cases. */
export function GroupsSection({ reading }: { reading: StatisticsReading }) {
  const { mix, setMix } = useStatisticsAddress();
  const [shown, setShown] = useState<'rate' | 'ratios'>('rate');
  return (
    <>
      <div className={classes.controls}>
        <SegmentedControl
          className={classes.control}
          aria-label={t('statistics.groups.label')}
          value={shown}
          onChange={(next) => setShown(next as typeof shown)}
          data={[
            { value: 'rate', label: t('statistics.groups.rate') },
            { value: 'ratios', label: t('statistics.groups.ratios') },
          ]}
        />
        {shown === 'rate' && (
          <NativeSelect
            aria-label={t('statistics.sameMix.label')}
            data={[
              { value: '', label: t('statistics.sameMix.none') },
              ...MIX_STRATA.map((stratum) => ({
                value: stratum,
                label: t(`statistics.sameMix.by.${stratum}`),
              })),
            ]}
            value={mix ?? ''}
            onChange={(event) => setMix((event.currentTarget.value || null) as MixStratum | null)}
          />
        )}
      </div>
      <div className={classes.pair}>
        <CharacteristicChart reading={reading} />
        <FunnelChart reading={reading} />
      </div>
      <div className={classes.columns}>
        {GROUPINGS.map((grouping) => (
          <Group key={grouping.kind} {...{ grouping, reading, mix }} ratios={shown === 'ratios'} />
        ))}
      </div>
    </>
  );
}

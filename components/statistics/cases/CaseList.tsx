import { Anchor, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { StatisticsFilter } from '../../../domain/metrics/filter/statistics-filter.ts';
import { figureName } from '../../../words/export-words.ts';
import { formatDay, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { readCasesBehind } from '../../../workflows/statistics/statistics.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../statistics.module.css';

type Found = Awaited<ReturnType<typeof readCasesBehind>>;

const PAGE = 20;
/** Letters of an id that tell cases apart. */
const SHORT = 8;
const WIDTHS = ['9rem', '8rem', '5rem', '8rem', '9rem', '10rem'];

function CaseLink({ id }: { id: string | null }) {
  if (id === null) return t('statistics.behind.unnamed');
  return (
    <Anchor component={Link} href={caseAddress(id)} inherit aria-label={t('statistics.behind.open', { id })}>
      <span translate="no">{id.length > SHORT + 4 ? `${id.slice(0, SHORT)}…` : id}</span>
    </Anchor>
  );
}

function CaseTable({ name, cases }: { name: string; cases: Found }) {
  const none = t('shared.none');
  return (
    <PagedTable
      caption={t('statistics.behind.caption', { name })}
      hideCaption
      page={PAGE}
      count={cases.length}
      widths={WIDTHS}
      columns={[
        t('statistics.behind.column.case'),
        t('statistics.behind.column.flagged'),
        numeric(t('statistics.behind.column.risk')),
        t('statistics.behind.column.verdict'),
        t('statistics.behind.column.reviewer'),
        t('statistics.behind.column.standing'),
      ]}
      rowsTo={(end) =>
        cases.slice(0, end).map(({ id, flaggedAt, risk, verdict, reviewer, standing }, index) => ({
          key: id ?? index,
          cells: [
            <CaseLink key="case" id={id} />,
            flaggedAt === null ? none : formatDay(new Date(flaggedAt).toISOString()),
            risk === null ? none : formatRisk(risk),
            t(`statistics.behind.outcome.${verdict ?? 'pending'}`),
            reviewer === null ? none : <Isolated key="reviewer" text={reviewer} />,
            t(`statistics.behind.outcome.${standing}`),
          ],
        }))
      }
    />
  );
}

function FoundCases({ name, found }: { name: string; found: Found }) {
  const [part, setPart] = useState<'counted' | 'all'>('counted');
  const counted = found.filter((each) => each.counted);
  const isShare = counted.length < found.length;
  const shown = isShare && part === 'counted' ? counted : found;
  return (
    <div className={classes.screen}>
      {isShare && (
        <SegmentedControl
          className={classes.control}
          aria-label={t('statistics.behind.show')}
          value={part}
          onChange={(next) => setPart(next as typeof part)}
          data={[
            { value: 'counted', label: t('statistics.behind.counted', { count: String(counted.length) }) },
            { value: 'all', label: t('statistics.behind.all', { count: String(found.length) }) },
          ]}
        />
      )}
      {shown.length === 0 ? (
        <p className={classes.caution}>{t('statistics.behind.none')}</p>
      ) : (
        <CaseTable key={part} name={name} cases={shown} />
      )}
    </div>
  );
}

/** The cases that a figure is about; of a share, those of its numerator first. */
export function CaseList({ filter, figure }: { filter: StatisticsFilter; figure: Figure }) {
  const { id, scope } = figure;
  const read = useRead(
    useCallback(() => asked(() => readCasesBehind({ filter, id, scope })), [filter, id, scope]),
  );
  return (
    <ReadState read={read} failed={t('statistics.behind.failed')} loading={t('statistics.behind.loading')}>
      {(found) => <FoundCases name={figureName(id)} found={found} />}
    </ReadState>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { UNNAMED } from '../../domain/cohort/source.ts';
import type { RowSummary, SourceSummary } from '../../domain/cohort/source-summary.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatCount, formatDay, formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { type CohortReading, renameCohortSource } from '../../workflows/cohort/cohort.ts';
import { NameDialog } from '../ui/dialogs/NameDialog.tsx';
import { OneLineFigure } from '../ui/figures/OneLineFigure.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { numeric } from '../ui/tables/numeric.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './cohort.module.css';
import { RemoveSourceDialog } from './RemoveSourceDialog.tsx';

const COLUMNS = [
  t('cohort.sources.column.source'),
  numeric(t('cohort.sources.column.rows')),
  numeric(t('cohort.sources.column.reviewers')),
  t('cohort.sources.column.decisions'),
  t('cohort.sources.column.newest'),
  t('cohort.sources.column.log'),
  t('cohort.sources.column.change'),
] as const;

/** Reviewers who are named on hover. */
const NAMED = 20;

function days({ first, last }: RowSummary): string {
  if (first === null || last === null) return t('shared.none');
  const [from, to] = [formatDay(first), formatDay(last)];
  return from === to ? from : t('units.range', { low: from, high: to });
}

function newestExport({ source, newestSeq }: SourceSummary): string {
  if (newestSeq !== null) return t('cohort.sources.newest.atEntry', { seq: newestSeq });
  return source.id === UNNAMED ? t('cohort.sources.newest.notSaid') : t('cohort.sources.newest.none');
}

function LogCell({ summary: { source, forked, withoutRow, hidden } }: { summary: SourceSummary }) {
  const { logs } = source;
  if (logs.length === 0) return t('cohort.sources.log.none');
  return (
    <div className={classes.log}>
      {logs.map(({ id, entries, broken }) => (
        <span key={id} data-broken={broken ? true : undefined}>
          {broken
            ? t('cohort.sources.log.breaks', { seq: broken.seq, entries })
            : t('cohort.sources.log.verifies', { entries })}
        </span>
      ))}
      {forked && <span data-broken>{t('cohort.sources.log.forked')}</span>}
      {withoutRow > 0 && <span>{t('cohort.sources.log.withoutRow', { count: withoutRow })}</span>}
      {hidden > 0 && <span>{t('cohort.sources.log.hidden', { count: hidden })}</span>}
    </div>
  );
}

/** Where the rows come from, with what each has brought. */
export function SourcesPanel({ cohort: { own, sources } }: { cohort: CohortReading }) {
  const [renamed, setRenamed] = useState<SourceSummary | null>(null);
  const [removed, setRemoved] = useState<SourceSummary | null>(null);
  return (
    <Panel title={t('cohort.sources.title')} description={t('cohort.sources.description')}>
      <DataTable
        caption={t('cohort.sources.caption')}
        hideCaption
        columns={COLUMNS}
        rows={[
          {
            key: 'own',
            cells: [
              t('cohort.sources.own.name'),
              formatCount(own.counted),
              formatCount(own.reviewers.length),
              days(own),
              t('cohort.sources.own.newest'),
              t('cohort.sources.own.log'),
              '',
            ],
          },
          ...sources.map((summary) => ({
            key: summary.source.id,
            cells: [
              <Isolated key="name" text={summary.source.name} />,
              <OneLineFigure
                key="rows"
                text={
                  summary.counted === summary.rows
                    ? formatCount(summary.rows)
                    : t('units.fraction', { k: formatCount(summary.counted), n: formatCount(summary.rows) })
                }
              />,
              <span
                key="reviewers"
                title={formatListing(summary.reviewers.slice(0, NAMED).map((name) => inertText(name)))}
              >
                {formatCount(summary.reviewers.length)}
              </span>,
              days(summary),
              newestExport(summary),
              <LogCell key="log" summary={summary} />,
              <Group key="change" gap={6} wrap="nowrap">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('cohort.sources.renameSource', { source: inertText(summary.source.name) })}
                  onClick={() => setRenamed(summary)}
                >
                  {t('cohort.sources.rename')}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('cohort.sources.removeSource', { source: inertText(summary.source.name) })}
                  onClick={() => setRemoved(summary)}
                >
                  {t('cohort.sources.remove')}
                </Button>
              </Group>,
            ],
          })),
        ]}
      />
      <NameDialog
        title={t('cohort.sources.renameTitle')}
        description={t('cohort.sources.renameHint')}
        failure={t('cohort.sources.notRenamed')}
        maxLength={200}
        name={renamed?.source.name ?? ''}
        opened={renamed !== null}
        onClose={() => setRenamed(null)}
        onSubmit={async (name) => {
          if (renamed) await renameCohortSource(renamed.source.id, name);
        }}
      />
      <RemoveSourceDialog summary={removed} onClose={() => setRemoved(null)} />
    </Panel>
  );
}

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { UNNAMED } from '../../domain/cohort/source.ts';
import type { RowSummary, SourceSummary } from '../../domain/cohort/source-summary.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { type CohortReading, renameCohortSource } from '../../workflows/cohort/cohort.ts';
import { NameDialog } from '../ui/dialogs/NameDialog.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { countOf, formatCount, formatDay } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './cohort.module.css';
import { Figure } from './Figure.tsx';
import { RemoveSourceDialog } from './RemoveSourceDialog.tsx';

const COLUMNS = [
  'Source',
  { title: 'Rows', numeric: true },
  { title: 'Reviewers', numeric: true },
  'Decisions',
  'Newest export',
  'Log',
  'Change',
] as const;

/** Reviewers who are named on hover. */
const NAMED = 20;

function days({ first, last }: RowSummary): string {
  if (first === null || last === null) return 'none';
  const [from, to] = [formatDay(first), formatDay(last)];
  return from === to ? from : `${from} – ${to}`;
}

function newestExport({ source, newestSeq }: SourceSummary): string {
  if (newestSeq !== null) return `at entry ${formatCount(newestSeq)}`;
  return source.id === UNNAMED ? 'does not say' : 'none yet';
}

function LogCell({ summary: { source, forked, withoutRow, hidden } }: { summary: SourceSummary }) {
  const { logs } = source;
  if (logs.length === 0) return 'not imported';
  return (
    <div className={classes.log}>
      {logs.map(({ id, entries, broken }) => (
        <span key={id} data-broken={broken ? true : undefined}>
          {broken
            ? `breaks at entry ${broken.seq} of ${formatCount(entries)}`
            : `verifies, ${countOf(entries, 'entry', 'entries')}`}
        </span>
      ))}
      {forked && <span data-broken>does not fit</span>}
      {withoutRow > 0 && (
        <span>{countOf(withoutRow, 'decision')} without a row: import the outcomes too</span>
      )}
      {hidden > 0 && <span>{countOf(hidden, 'decision')} hidden from who exported it</span>}
    </div>
  );
}

/** Where the rows come from, with what each has brought. */
export function SourcesPanel({ cohort: { own, sources } }: { cohort: CohortReading }) {
  const [renamed, setRenamed] = useState<SourceSummary | null>(null);
  const [removed, setRemoved] = useState<SourceSummary | null>(null);
  return (
    <Panel
      title="Sources"
      description="A source is one browser, known by the first entry of its log. Rows say how many count, and of how many that are kept."
    >
      <DataTable
        caption="Sources of the cohort"
        hideCaption
        columns={COLUMNS}
        rows={[
          {
            key: 'own',
            cells: [
              'This browser',
              formatCount(own.counted),
              formatCount(own.reviewers.length),
              days(own),
              'live',
              'see Log',
              '',
            ],
          },
          ...sources.map((summary) => ({
            key: summary.source.id,
            cells: [
              <Isolated key="name" text={summary.source.name} />,
              <Figure
                key="rows"
                text={
                  summary.counted === summary.rows
                    ? formatCount(summary.rows)
                    : `${formatCount(summary.counted)} of ${formatCount(summary.rows)}`
                }
              />,
              <span key="reviewers" title={inertText(summary.reviewers.slice(0, NAMED).join(', '))}>
                {formatCount(summary.reviewers.length)}
              </span>,
              days(summary),
              newestExport(summary),
              <LogCell key="log" summary={summary} />,
              <Group key="change" gap={6} wrap="nowrap">
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Rename ${inertText(summary.source.name)}`}
                  onClick={() => setRenamed(summary)}
                >
                  Rename
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={`Remove ${inertText(summary.source.name)}`}
                  onClick={() => setRemoved(summary)}
                >
                  Remove
                </Button>
              </Group>,
            ],
          })),
        ]}
      />
      <NameDialog
        title="Rename the source"
        description="Such as a room, a group or a person. It is seen here and in exports of the cohort."
        failure="The source was not renamed"
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

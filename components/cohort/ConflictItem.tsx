import { Button, Group } from '@mantine/core';
import type { Conflict, ConflictOf } from '../../domain/cohort/conflict.ts';
import { contentOf } from '../../domain/cohort/row.ts';
import { differingColumns } from '../../domain/cohort/variants.ts';
import { OUTCOME_COLUMNS, type Outcome } from '../../domain/decisions/outcome.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatListing } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { reopenConflict, settleConflicts } from '../../workflows/cohort/cohort.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { ScrollRegion } from '../ui/tables/ScrollRegion.tsx';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';
import classes from './cohort.module.css';
import {
  conflictText,
  conflictTitle,
  contradictionText,
  rowText,
  settledText,
  valueText,
} from './conflict-words.ts';

/** Rows listed on screen. */
const LISTED = 200;

function Rows({ label, rows }: { label: string; rows: readonly Outcome[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <ScrollRegion label={label} className={classes.rows}>
        <ol>
          {rows.slice(0, LISTED).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be about the same
            <li key={index}>
              <Isolated text={rowText(row)} />
            </li>
          ))}
        </ol>
      </ScrollRegion>
      {rows.length > LISTED && (
        <p className={classes.note}>{t('cohort.conflict.firstOf', { shown: LISTED, count: rows.length })}</p>
      )}
    </>
  );
}

function Differences({
  conflict: { counted, others },
  nameOf,
}: {
  conflict: ConflictOf<'differs'>;
  nameOf: (source: string) => string;
}) {
  const told = [counted, ...others];
  const differing = new Set(others.flatMap(({ outcome }) => differingColumns(counted.outcome, outcome)));
  const columns = OUTCOME_COLUMNS.filter((column) => differing.has(column));
  return (
    <>
      <p className={classes.conflictText}>
        <Isolated text={rowText(counted.outcome)} />
      </p>
      <DataTable
        caption={t('cohort.conflict.differsIn', { row: inertText(rowText(counted.outcome)) })}
        hideCaption
        columns={[t('cohort.conflict.toldBy'), ...columns]}
        rows={told.map(({ outcome, sources }, index) => ({
          key: index,
          cells: [
            <span key="sources">
              {index === 0 ? (
                rich('cohort.conflict.counts', { sources: formatListing(sources.map(nameOf)), data })
              ) : (
                <Isolated text={formatListing(sources.map(nameOf))} />
              )}
            </span>,
            ...columns.map((column) => <Isolated key={column} text={valueText(outcome[column])} />),
          ],
        }))}
      />
    </>
  );
}

function Details({ conflict, nameOf }: { conflict: Conflict; nameOf: (source: string) => string }) {
  switch (conflict.kind) {
    case 'differs':
      return <Differences conflict={conflict} nameOf={nameOf} />;
    case 'gone':
      return (
        <>
          <Rows
            label={t('cohort.conflict.rowsGone', { source: inertText(nameOf(conflict.source)) })}
            rows={conflict.rows}
          />
          <Rows
            label={t('cohort.conflict.rowsTakenBack', { source: inertText(nameOf(conflict.source)) })}
            rows={conflict.takenBack}
          />
        </>
      );
    case 'not-in-log':
      return (
        <Rows
          label={t('cohort.conflict.rowsNotInLog', { source: inertText(nameOf(conflict.source)) })}
          rows={conflict.rows}
        />
      );
    case 'same-name':
      return (
        <p className={classes.conflictText}>
          {rich('cohort.conflict.in', { sources: formatListing(conflict.sources.map(nameOf)), data })}
        </p>
      );
    case 'forked-log':
      return (
        <ul className={classes.reasons}>
          {conflict.reasons.map(contradictionText).map((text) => (
            <li key={text}>
              <InertText text={text} />
            </li>
          ))}
        </ul>
      );
  }
}

/** One conflict: what it is, what follows, and how it is settled. */
export function ConflictItem({
  conflict,
  nameOf,
}: {
  conflict: Conflict;
  nameOf: (source: string) => string;
}) {
  const { busy, error, clearError, run } = useAction();
  const settle = (...how: [settled: 'kept' | 'taken' | 'seen', chosen?: Outcome]) =>
    void run(() => settleConflicts([conflict], ...how));
  const button = { size: 'compact-sm', variant: 'default', loading: busy } as const;
  return (
    <li className={classes.conflict}>
      <h3 className={classes.conflictTitle}>
        <InertText text={conflictTitle(conflict, nameOf)} />
      </h3>
      <p className={classes.conflictText}>{conflictText(conflict)}</p>
      <Details conflict={conflict} nameOf={nameOf} />
      <FailureAlert error={error} title={t('cohort.conflict.notSettled')} onClose={clearError} />
      {conflict.settlement ? (
        <Group gap="sm">
          <span className={classes.settled}>
            <InertText text={settledText(conflict)} />
          </span>
          <Button {...button} onClick={() => void run(() => reopenConflict(conflict.id))}>
            {t('cohort.conflict.undo')}
          </Button>
        </Group>
      ) : (
        <Group gap="sm">
          {conflict.kind === 'differs' && (
            <>
              <Button {...button} onClick={() => settle('kept')}>
                {t('cohort.conflict.keep')}
              </Button>
              {conflict.others.map(({ outcome, sources }) => (
                <Button key={contentOf(outcome)} {...button} onClick={() => settle('taken', outcome)}>
                  <span>
                    {rich('cohort.conflict.take', { sources: formatListing(sources.map(nameOf)), data })}
                  </span>
                </Button>
              ))}
            </>
          )}
          {conflict.kind === 'same-name' && (
            <>
              <Button {...button} onClick={() => settle('kept')}>
                {t('cohort.conflict.keepApart')}
              </Button>
              <Button {...button} onClick={() => settle('taken')}>
                {t('cohort.conflict.onePerson')}
              </Button>
            </>
          )}
          {conflict.kind !== 'differs' && conflict.kind !== 'same-name' && (
            <Button {...button} onClick={() => settle('seen')}>
              {t('cohort.conflict.seen')}
            </Button>
          )}
        </Group>
      )}
    </li>
  );
}

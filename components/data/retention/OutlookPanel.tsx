import { Button, Group } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Outlook } from '../../../domain/retention/outlook.ts';
import { RETENTION_KINDS } from '../../../domain/retention/plan.ts';
import {
  keepEverything,
  type PurgePreview,
  previewPurge,
  purgeNow,
} from '../../../workflows/retention/retention.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { ClockDoubtWords } from '../../ui/text/ClockDoubtWords.tsx';
import { countOf, formatCount, formatMoment } from '../../ui/text/format.ts';
import classes from '../data.module.css';
import { amountsInWords, amountsOf, dayOrNone, KIND_NAMES } from './retention-words.ts';
import { Short } from './Short.tsx';

const numeric = (title: string) => ({ title, numeric: true }) as const;

function OutlookTables({ outlook: { kinds, months } }: { outlook: Outlook }) {
  const due = RETENTION_KINDS.filter((kind) => kinds[kind].due > 0);
  return (
    <>
      <DataTable
        caption="What would go, by kind"
        hideCaption
        columns={['Kind', numeric('Would go'), 'Oldest', 'Next due']}
        rows={RETENTION_KINDS.map((kind) => {
          const { due, oldest, next } = kinds[kind];
          return {
            key: kind,
            cells: [
              KIND_NAMES[kind],
              formatCount(due),
              <Short key="oldest" text={dayOrNone(oldest)} />,
              <Short key="next" text={dayOrNone(next)} />,
            ],
          };
        })}
      />
      {months.length > 0 && (
        <DataTable
          caption="What would go, by the month that its period is counted from"
          columns={['Month', ...due.map((kind) => numeric(KIND_NAMES[kind]))]}
          rows={months.map(({ month, counts }) => ({
            key: month,
            cells: [<Short key="month" text={month} />, ...due.map((kind) => formatCount(counts[kind]))],
          }))}
        />
      )}
    </>
  );
}

function OutlookWords({ outlook: { kinds, held, next } }: { outlook: Outlook }) {
  const amounts = amountsInWords(amountsOf(kinds));
  const when = next === null ? 'Nothing more becomes due by itself.' : `More is due on ${dayOrNone(next)}.`;
  return (
    <p className={classes.plain} role="status">
      {amounts === '' ? 'Nothing is past its period.' : `Past their period: ${amounts}.`} {when}
      {held > 0 &&
        ` ${countOf(held, 'case')} past the period ${held === 1 ? 'stays' : 'stay'} for now: somebody holds it, an appeal is open, or a question waits.`}
    </p>
  );
}

/**
 * A dry run, and the purge itself.
 * @param version what changes whenever what is due may have changed
 */
export function OutlookPanel({ version }: { version: string }) {
  const mayPurge = useMay()('set-retention');
  const [outlook, setOutlook] = useState<PurgePreview | null>(null);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const looking = useAction();
  const purging = useAction();
  const { run } = looking;
  const look = useCallback(() => void run(async () => setOutlook(await previewPurge())), [run]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another outlook
  useEffect(look, [look, version]);
  const amounts = outlook ? amountsInWords(amountsOf(outlook.kinds)) : '';
  const doubt = outlook?.doubt ?? null;
  const keep = () => {
    setAsking(false);
    if (doubt) void purging.run(() => keepEverything(doubt));
  };
  const purge = () =>
    void purging
      .run(async () => {
        setDone(null);
        const words = amountsInWords(await purgeNow(doubt !== null));
        setDone(words === '' ? 'Nothing was past its period any more.' : `Purged: ${words}.`);
        if (words === '') look();
      })
      .finally(() => setAsking(false));
  return (
    <Panel title="What would go" description="A dry run: what a purge would take now. Looking takes nothing.">
      {outlook === null && looking.busy && <Loading label="Looking what is due" />}
      <FailureAlert error={looking.error} title="What is due could not be read" onRetry={look} />
      {outlook && (
        <>
          <OutlookWords outlook={outlook} />
          <OutlookTables outlook={outlook} />
          <Group gap="sm">
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              loading={looking.busy}
              onClick={look}
            >
              Look again
            </Button>
            {mayPurge && (
              <Button
                color="red"
                variant="outline"
                leftSection={<IconTrash size={16} aria-hidden />}
                disabled={amounts === ''}
                onClick={() => setAsking(true)}
              >
                Purge now
              </Button>
            )}
            <span className={classes.aside}>
              Looked at {formatMoment(new Date(outlook.at).toISOString())}
            </span>
          </Group>
        </>
      )}
      <FailureAlert error={purging.error} title="The purge did not finish" onClose={purging.clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Purge what is past its period?">
        {doubt && (
          <p className={classes.ask}>
            <ClockDoubtWords doubt={doubt} /> Purge only if the clock is right.
          </p>
        )}
        <p className={classes.ask}>
          This takes {amounts}, with what the log says of them. It cannot be undone. Counts for the statistics
          and the chain of the log stay.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={keep} data-autofocus>
            {doubt ? 'The clock is wrong, keep everything' : 'Keep them for now'}
          </Button>
          <Button color="red" loading={purging.busy} onClick={purge}>
            Purge for good
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}

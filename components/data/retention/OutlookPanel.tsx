import { Button, Group } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { Outlook } from '../../../domain/retention/outlook.ts';
import { RETENTION_KINDS } from '../../../domain/retention/plan.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { keepEverything, previewPurge, purgeNow } from '../../../workflows/retention/retention.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { ClockDoubtWords } from '../../ui/text/ClockDoubtWords.tsx';
import classes from '../data.module.css';
import { countsInWords, dayOrNone, dueByKind, kindName } from './retention-words.ts';
import { Short } from './Short.tsx';

function OutlookTables({ outlook: { kinds, months } }: { outlook: Outlook }) {
  const due = RETENTION_KINDS.filter((kind) => kinds[kind].due > 0);
  return (
    <>
      <DataTable
        caption={t('data.outlook.byKind')}
        hideCaption
        columns={[
          t('data.outlook.kind'),
          numeric(t('data.outlook.wouldGo')),
          t('data.outlook.oldest'),
          t('data.outlook.next'),
        ]}
        rows={RETENTION_KINDS.map((kind) => {
          const { due, oldest, next } = kinds[kind];
          return {
            key: kind,
            cells: [
              kindName(kind),
              formatCount(due),
              <Short key="oldest" text={dayOrNone(oldest)} />,
              <Short key="next" text={dayOrNone(next)} />,
            ],
          };
        })}
      />
      {months.length > 0 && (
        <DataTable
          caption={t('data.outlook.byMonth')}
          columns={[t('data.outlook.month'), ...due.map((kind) => numeric(kindName(kind)))]}
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
  const due = countsInWords(dueByKind(kinds));
  return (
    <p className={classes.plain} role="status">
      {due === '' ? t('data.outlook.nothingDue') : t('data.outlook.due', { due })}{' '}
      {next === null ? t('data.outlook.nothingMore') : t('data.outlook.more', { day: dayOrNone(next) })}
      {held > 0 && <> {t('data.outlook.held', { count: held })}</>}
    </p>
  );
}

/**
 * A dry run, and the purge itself.
 * @param version what changes whenever what is due may have changed
 */
export function OutlookPanel({ version }: { version: string }) {
  const mayPurge = useMay()('set-retention');
  const [looks, setLooks] = useState(0);
  const look = () => setLooks((before) => before + 1);
  const of = `${version} ${looks}`;
  const read = useRead(
    useCallback(() => asked(async () => ({ of, ...(await previewPurge()) })), [of]),
    { keepsLast: true },
  );
  const outlook = valueOr(read, null);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const purging = useAction();
  const due = outlook ? countsInWords(dueByKind(outlook.kinds)) : '';
  const doubt = outlook?.doubt ?? null;
  const keep = () => {
    setConfirming(false);
    if (doubt) void purging.run(() => keepEverything(doubt));
  };
  const purge = () =>
    void purging
      .run(async () => {
        setDone(null);
        const words = countsInWords(await purgeNow(doubt !== null));
        setDone(words === '' ? t('data.outlook.nothingPurged') : t('data.outlook.purged', { due: words }));
        if (words === '') look();
      })
      .finally(() => setConfirming(false));
  return (
    <Panel title={t('data.outlook.title')} description={t('data.outlook.description')}>
      <ReadState read={read} failed={t('data.outlook.unreadable')} loading={t('data.outlook.loading')}>
        {(found) => (
          <>
            <OutlookWords outlook={found} />
            <OutlookTables outlook={found} />
            <Group gap="sm">
              <Button
                variant="default"
                leftSection={<IconRefresh size={16} aria-hidden />}
                loading={found.of !== of}
                onClick={look}
              >
                {t('data.outlook.again')}
              </Button>
              {mayPurge && (
                <Button
                  color="red"
                  variant="outline"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  disabled={due === ''}
                  onClick={() => setConfirming(true)}
                >
                  {t('data.outlook.purge')}
                </Button>
              )}
              <span className={classes.aside}>
                {t('data.outlook.lookedAt', { moment: formatMoment(new Date(found.at).toISOString()) })}
              </span>
            </Group>
          </>
        )}
      </ReadState>
      <FailureAlert
        error={purging.error}
        title={t('data.outlook.notFinished')}
        onClose={purging.clearError}
      />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog opened={confirming} onClose={() => setConfirming(false)} title={t('data.outlook.question')}>
        {doubt && (
          <p className={classes.ask}>
            <ClockDoubtWords doubt={doubt} /> {t('data.outlook.onlyIfRight')}
          </p>
        )}
        <p className={classes.ask}>{t('data.outlook.takes', { due })}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={keep} data-autofocus>
            {t(doubt ? 'data.outlook.clockWrong' : 'data.outlook.notNow')}
          </Button>
          <Button color="red" loading={purging.busy} onClick={purge}>
            {t('data.outlook.confirm')}
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}

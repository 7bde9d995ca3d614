import { Button } from '@mantine/core';
import { IconDownload, IconFilter, IconFilterOff, IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { filterLog, isNarrowed, WHOLE_LOG } from '../../domain/decisions/log-filter.ts';
import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { rich, t } from '../../words/words.ts';
import { exportLog } from '../../workflows/log/log-check.ts';
import { type LogReading, liveLog } from '../../workflows/log/log-reading.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { datedName, download } from '../ui/files/download.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { GoTo } from '../ui/reading/GoTo.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { strong } from '../ui/text/marks.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { LogTable } from './LogTable.tsx';
import { LogToolbar } from './LogToolbar.tsx';
import classes from './log.module.css';
import { VerifyDialog } from './VerifyDialog.tsx';

const NOTHING: LogReading = { entries: [], partial: true, transcriptOf: new Map(), nameOf: new Map() };

/** The append-only log: everything that happened, to be searched, verified and taken out. */
export function LogScreen() {
  const reviewer = useReviewer();
  if (!reviewer) return <Screen title={t('workspaces.name.log')}>{null}</Screen>;
  return <Log key={reviewer.name} reviewer={reviewer.name} />;
}

function Log({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveLog(reviewer), [reviewer]));
  const filter = useDeferredValue(useLogView((view) => view.filter));
  const [opened, setOpened] = useState<ReadableEntry | null>(null);
  const [verifying, setVerifying] = useState(false);
  const exporting = useAction();
  const { entries, partial, transcriptOf, nameOf } = valueOr(state, NOTHING);
  const found = useMemo(() => filterLog(entries, filter, nameOf), [entries, filter, nameOf]);
  const reviewers = useMemo(() => [...new Set(entries.map(({ actor }) => actor))].sort(), [entries]);
  const save = (format: 'csv' | 'jsonl') => () =>
    void exporting.run(async () => {
      const { file, stem } = await exportLog(found, transcriptOf, format);
      download(file, datedName(stem, format));
    });
  const narrowed = isNarrowed(filter);
  const exportButton = (format: 'csv' | 'jsonl') => (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={exporting.busy}
      disabled={partial || found.length === 0}
      onClick={save(format)}
    >
      {narrowed
        ? t('log.exportFiltered', {
            shown: found.length,
            total: entries.length,
            format: t(`log.formats.${format}`),
          })
        : t('log.export', { format: t(`log.formats.${format}`) })}
    </Button>
  );
  return (
    <Screen
      title={t('workspaces.name.log')}
      fixed
      aside={
        <>
          {state.status === 'ready' && (
            <span className={classes.count} role="status">
              {t('log.count', {
                shown: found.length,
                total: entries.length,
                partial: partial ? 'yes' : 'no',
              })}
            </span>
          )}
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => setVerifying(true)}>
            {t('log.verify')}
          </Button>
          {exportButton('csv')}
          {exportButton('jsonl')}
        </>
      }
    >
      <FailureAlert error={exporting.error} title={t('log.notExported')} onClose={exporting.clearError} />
      <ReadState read={state} failed={t('log.unreadable')} loading={t('log.loading')}>
        {() => entries.length > 0 && <LogToolbar reviewers={reviewers} />}
      </ReadState>
      {state.status === 'ready' && narrowed && <Filtered shown={found.length} total={entries.length} />}
      {state.status === 'ready' &&
        (found.length > 0 ? (
          <LogTable entries={found} nameOf={nameOf} onOpen={setOpened} />
        ) : (
          !partial && <NoEntries total={entries.length} />
        ))}
      {state.status === 'ready' && entries.length > 0 && <PracticeOffer says={t('log.fewYet')} />}
      <EntryPanel entry={opened} onClose={() => setOpened(null)} />
      <VerifyDialog opened={verifying} onClose={() => setVerifying(false)} />
    </Screen>
  );
}

/** Says that not the whole log is shown; a filter stays while other screens are looked at. */
function Filtered({ shown, total }: { shown: number; total: number }) {
  const change = useLogView((view) => view.changeFilter);
  return (
    <div className={classes.filtered}>
      <IconFilter size={16} aria-hidden />
      <span>{rich('log.filtered', { shown, total, strong })}</span>
      <Button size="compact-sm" variant="default" onClick={() => change(WHOLE_LOG)}>
        {t('log.clearFilters')}
      </Button>
    </div>
  );
}

function NoEntries({ total }: { total: number }) {
  const change = useLogView((view) => view.changeFilter);
  if (total === 0)
    return (
      <EmptyState
        icon={<IconHistory size={40} />}
        title={t('log.empty.title')}
        actions={
          <>
            <GoTo to="/queue">{t('log.empty.toQueue')}</GoTo>
            <PracticeOffer />
          </>
        }
      >
        {t('log.empty.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconFilterOff size={40} />}
      title={t('log.noMatch.title')}
      actions={
        <Button variant="default" onClick={() => change(WHOLE_LOG)}>
          {t('log.noMatch.showAll', { total })}
        </Button>
      }
    >
      {t('log.noMatch.text')}
    </EmptyState>
  );
}

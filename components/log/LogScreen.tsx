import { Button } from '@mantine/core';
import { IconDownload, IconFilter, IconFilterOff, IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { filterLog, isNarrowed, WHOLE_LOG } from '../../domain/decisions/log-filter.ts';
import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { exportLog } from '../../workflows/log/log-check.ts';
import { type LogReading, liveLog } from '../../workflows/log/log-reading.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import { datedName, download } from '../ui/files/download.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { Loading } from '../ui/reading/Loading.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useReading } from '../ui/reading/useReading.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { countOf, formatCount } from '../ui/text/format.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { LogTable } from './LogTable.tsx';
import { LogToolbar } from './LogToolbar.tsx';
import classes from './log.module.css';
import { VerifyDialog } from './VerifyDialog.tsx';

const NOTHING: LogReading = { entries: [], partial: true, transcriptOf: new Map() };

/** The append-only log: everything that happened, to be searched, verified and taken out. */
export function LogScreen() {
  const reviewer = useReviewer();
  if (!reviewer) return <Screen title="Log">{null}</Screen>;
  return <Log key={reviewer.name} reviewer={reviewer.name} />;
}

function Log({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveLog(reviewer), [reviewer]));
  const filter = useDeferredValue(useLogView((view) => view.filter));
  const [opened, setOpened] = useState<ReadableEntry | null>(null);
  const [verifying, setVerifying] = useState(false);
  const exporting = useAction();
  const { entries, partial, transcriptOf } = state.status === 'ready' ? state.value : NOTHING;
  const found = useMemo(() => filterLog(entries, filter, transcriptOf), [entries, filter, transcriptOf]);
  const reviewers = useMemo(() => [...new Set(entries.map(({ actor }) => actor))].sort(), [entries]);
  const save = (format: 'csv' | 'jsonl') => () =>
    void exporting.run(async () => {
      const { file, stem } = await exportLog(found, transcriptOf, format);
      download(file, datedName(stem, format));
    });
  const narrowed = isNarrowed(filter);
  const exportButton = (format: 'csv' | 'jsonl', name: string) => (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={exporting.busy}
      disabled={partial || found.length === 0}
      onClick={save(format)}
    >
      {narrowed
        ? `Export ${formatCount(found.length)} of ${formatCount(entries.length)} as ${name}`
        : `Export ${name}`}
    </Button>
  );
  return (
    <Screen
      title="Log"
      fixed
      aside={
        <>
          {state.status === 'ready' && (
            <span className={classes.count} role="status">
              {formatCount(found.length)} of {countOf(entries.length, 'entry', 'entries')}
              {partial && ', older ones are being read'}
            </span>
          )}
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} onClick={() => setVerifying(true)}>
            Verify the chain
          </Button>
          {exportButton('csv', 'CSV')}
          {exportButton('jsonl', 'JSON Lines')}
        </>
      }
    >
      <FailureAlert error={exporting.error} title="Nothing was exported" onClose={exporting.clearError} />
      {state.status === 'failed' && (
        <FailureAlert error={state.error} title="The log could not be read" onRetry={state.retry} />
      )}
      {state.status === 'loading' && <Loading label="Reading the log" />}
      {state.status === 'ready' && entries.length > 0 && <LogToolbar reviewers={reviewers} />}
      {state.status === 'ready' && narrowed && <Filtered shown={found.length} total={entries.length} />}
      {state.status === 'ready' &&
        (found.length > 0 ? (
          <LogTable entries={found} transcriptOf={transcriptOf} onOpen={setOpened} />
        ) : (
          !partial && <NoEntries total={entries.length} />
        ))}
      <EntryDialog entry={opened} onClose={() => setOpened(null)} />
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
      <span>
        <strong>Filtered.</strong> {formatCount(shown)} of {countOf(total, 'entry', 'entries')}{' '}
        {shown === 1 ? 'is' : 'are'} shown, and {shown === 1 ? 'that' : 'those'} alone would be exported.
      </span>
      <Button size="compact-sm" variant="default" onClick={() => change(WHOLE_LOG)}>
        Clear filters
      </Button>
    </div>
  );
}

function NoEntries({ total }: { total: number }) {
  const change = useLogView((view) => view.changeFilter);
  if (total === 0)
    return (
      <EmptyState icon={<IconHistory size={40} />} title="Nothing has happened yet">
        The first import writes the first entry, and every decision after it another.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconFilterOff size={40} />}
      title="No entry matches"
      actions={
        <Button variant="default" onClick={() => change(WHOLE_LOG)}>
          Show all {countOf(total, 'entry', 'entries')}
        </Button>
      }
    >
      The filters leave nothing of the log.
    </EmptyState>
  );
}

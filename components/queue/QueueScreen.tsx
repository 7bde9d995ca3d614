import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { narrowingOf, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { t } from '../../words/words.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { CertificateLine } from '../certificate/CertificateLine.tsx';
import { lackText } from '../certificate/certificate-text.ts';
import { caseAddress } from '../ui/case-address.ts';
import { KeyHint } from '../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../ui/keys/key-context.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { BulkBar } from './bulk/BulkBar.tsx';
import { useActing } from './bulk/useActing.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { useQueue } from './QueueProvider.tsx';
import { QueueToolbar } from './QueueToolbar.tsx';
import classes from './queue.module.css';
import { ReadingNotice } from './ReadingNotice.tsx';
import { QueueTable } from './table/QueueTable.tsx';
import { useColumns } from './table/useColumns.ts';
import { useCurrentRow } from './table/useCurrentRow.ts';
import { useSelection } from './table/useSelection.ts';
import { useCertificateLack } from './useCertificateLack.ts';
import { useNextCase } from './useNextCase.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import { ViewTabs } from './views/ViewTabs.tsx';

/** The cases: choose a view, narrow, sort, open one, or do something with many. */
export function QueueScreen() {
  const queue = useQueue();
  const { rows, placeOf, total, reading, progress, viewer } = queue;
  const [, navigate] = useLocation();
  const mayAssign = may(useActing().role, 'assign');
  const current = useCurrentRow(rows, placeOf);
  const selection = useSelection(
    rows,
    placeOf,
    useConsoleState(({ queueView }) => narrowingOf(queueView)),
  );
  const open = useCallback((id: string) => navigate(caseAddress(id)), [navigate]);
  const nextCase = useNextCase();
  const lack = useCertificateLack();
  const shortcut = useKeyShortcut('next-case');
  const searchField = useRef<HTMLInputElement>(null);
  const assignButton = useRef<HTMLButtonElement>(null);
  useQueueKeys({
    current,
    selection: mayAssign ? selection : null,
    openRow: () => rows[current.place] && open(rows[current.place]!.id),
    takeNext: () => nextCase.take(),
    focusSearch: () => searchField.current?.focus(),
    assign: () => assignButton.current?.click(),
  });
  const { toggle, extendTo } = selection;
  const { select, place } = current;
  const mark = useCallback(
    (at: number, extend: boolean) => {
      if (extend) extendTo(at, place);
      else toggle(at);
      select(at);
    },
    [extendTo, toggle, select, place],
  );
  const [list, setList] = useState<HTMLElement | null>(null);
  const searching = useConsoleState(
    ({ queueView: { inMessages, search } }) => inMessages && search.trim() !== '',
  );
  const columns = useColumns(list, rows, { viewer, marking: mayAssign, searching });
  const onlyWaiting = useConsoleState(
    ({ queueView }) => String(queueView.states) === String(WHOLE_QUEUE.states),
  );
  const read = reading.status === 'ready' && progress === null;
  return (
    <Screen
      title={t('workspaces.name.queue')}
      documentTitle={read ? t('queue.titleCount', { count: total }) : t('workspaces.name.queue')}
      fixed
      aside={
        <>
          {read && (
            <span className={classes.count} role="status">
              {onlyWaiting
                ? t('queue.countOpen', { shown: rows.length, total })
                : t('queue.count', { count: rows.length })}
            </span>
          )}
          <Button
            onClick={() => nextCase.take()}
            loading={nextCase.busy}
            aria-keyshortcuts={shortcut}
            rightSection={<KeyHint command="next-case" />}
          >
            {t('queue.next')}
          </Button>
        </>
      }
    >
      <FailureAlert error={nextCase.error} title={t('queue.noneHandedOut')} onClose={nextCase.clearError} />
      <ReadState read={reading} failed={t('queue.unreadable')} loading={t('queue.loading')}>
        {() => (
          <>
            <div className={classes.above}>
              <ViewTabs />
              <QueueToolbar searchField={searchField} columns={columns} />
              <ReadingNotice progress={progress} exact={viewer.seesWoven} />
              {lack && <CertificateLine>{lackText(lack)}</CertificateLine>}
            </div>
            <div ref={setList} className={classes.list}>
              {rows.length > 0 && columns.ready && (
                <QueueTable
                  rows={rows}
                  viewer={viewer}
                  shown={columns}
                  current={current.place}
                  marks={selection.ids}
                  onSelect={select}
                  onOpen={open}
                  onMark={mayAssign ? mark : null}
                  onMarkAll={mayAssign ? selection.toggleAll : null}
                />
              )}
              {rows.length === 0 && read && <QueueEmpty total={total} />}
              {mayAssign && <BulkBar selection={selection} assignButton={assignButton} />}
            </div>
          </>
        )}
      </ReadState>
    </Screen>
  );
}

import { Button, Loader } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { countOf, formatCount } from '../ui/format.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useKeyShortcut } from '../ui/key-context.ts';
import { Screen } from '../ui/Screen.tsx';
import { useCommands } from '../ui/useCommands.ts';
import { useKeys } from '../ui/useKeys.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { useQueue } from './QueueProvider.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueToolbar } from './QueueToolbar.tsx';
import classes from './queue.module.css';
import { useNextCase } from './useNextCase.ts';

/** The open cases: narrow, sort, choose one. */
export function QueueScreen() {
  const queue = useQueue();
  const { rows, placeOf, total, status } = queue;
  const [, navigate] = useLocation();
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selected = rows.length === 0 ? -1 : Math.max(0, selectedId === null ? 0 : placeOf(selectedId));
  const select = useCallback((place: number) => setSelectedId(rows[place]?.id ?? null), [rows]);
  const move = (by: number) => select(Math.min(rows.length - 1, Math.max(0, selected + by)));
  const open = useCallback((id: string) => navigate(`/review/${encodeURIComponent(id)}`), [navigate]);
  const nextCase = useNextCase();
  const current = rows[selected];
  useCommands({
    'next-row': () => move(1),
    'previous-row': () => move(-1),
    'open-row': current ? () => open(current.id) : null,
    'next-case': () => nextCase.take(),
  });
  const shortcut = useKeyShortcut('next-case');
  useKeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['PageDown', () => move(10)],
    ['PageUp', () => move(-10)],
    ['Home', () => move(-rows.length)],
    ['End', () => move(rows.length)],
  ]);
  return (
    <Screen
      title="Queue"
      documentTitle={status === 'ready' ? `Queue (${formatCount(total)})` : 'Queue'}
      fixed
      aside={
        <>
          {status === 'ready' && (
            <span className={classes.count} role="status">
              {formatCount(rows.length)} of {countOf(total, 'open case')}
            </span>
          )}
          <Button
            onClick={() => nextCase.take()}
            loading={nextCase.busy}
            aria-keyshortcuts={shortcut}
            rightSection={<KeyHint command="next-case" />}
          >
            Review next case
          </Button>
        </>
      }
    >
      <FailureAlert error={nextCase.error} title="No case was handed out" onClose={nextCase.clearError} />
      {status === 'failed' && <FailureAlert error={queue.error} title="The queue could not be read" />}
      {status === 'loading' && <Loader aria-label="Reading the queue" />}
      {status === 'ready' && (total > 0 ? <QueueToolbar /> : null)}
      {status === 'ready' &&
        (rows.length > 0 ? (
          <QueueTable rows={rows} selected={selected} onSelect={select} onOpen={open} />
        ) : (
          <QueueEmpty total={total} />
        ))}
    </Screen>
  );
}

import { Button, Menu, Progress, VisuallyHidden } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { type Ref, useCallback, useEffect, useRef, useState } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { countOf, formatCount } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { ROLE_NAMES } from '../../ui/text/names.ts';
import classes from '../queue.module.css';
import type { Selection } from '../table/useSelection.ts';
import { assignMany, type BulkResult, type OnProgress, takeBackMany } from './bulk.ts';
import { DoneBar } from './DoneBar.tsx';

interface AssignMenuProps {
  /** Who may be given cases. */
  reviewers: readonly Reviewer[];
  disabled: boolean;
  button: Ref<HTMLButtonElement>;
  onAssign: (name: string) => void;
}

function AssignMenu({ reviewers, disabled, button, onAssign }: AssignMenuProps) {
  return (
    <Menu position="top-start" disabled={disabled}>
      <Menu.Target>
        <Button
          ref={button}
          size="compact-sm"
          disabled={disabled}
          aria-keyshortcuts="A"
          rightSection={<IconChevronUp size={14} aria-hidden />}
        >
          Assign to…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reviewers.map(({ name, role }) => (
          <Menu.Item
            key={name}
            rightSection={<span className={classes.count}>{ROLE_NAMES[role]}</span>}
            onClick={() => onAssign(name)}
          >
            <Isolated text={name} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface BulkBarProps {
  selection: Selection;
  /** The button that opens the list of reviewers, for the key that does the same. */
  assignButton: Ref<HTMLButtonElement>;
}

/** What can be done with the marked cases, and what came of it. */
export function BulkBar({ selection, assignButton }: BulkBarProps) {
  const { ids, clear } = selection;
  // Read before anything is marked, so that the menu never opens empty.
  const profiles = useLive(liveReviewers);
  const reviewers =
    profiles.status === 'ready' ? profiles.value.filter(({ retiredAt }) => retiredAt === null) : [];
  const { busy, error, clearError, run } = useAction();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  // The marks are gone, and the button that was used with them.
  useEffect(() => {
    if (result?.undo) undoButton.current?.focus();
  }, [result]);
  const perform = useCallback(
    (total: number, work: (onProgress: OnProgress) => Promise<BulkResult>) =>
      void run(async () => {
        setResult(null);
        setProgress({ done: 0, total });
        try {
          setResult(await work((done) => setProgress({ done, total })));
        } finally {
          setProgress(null);
        }
      }),
    [run],
  );
  const withMarked = (work: (marked: string[], onProgress: OnProgress) => Promise<BulkResult>) => {
    const marked = [...ids];
    perform(marked.length, async (onProgress) => {
      const done = await work(marked, onProgress);
      clear();
      return done;
    });
  };
  const undo = result?.undo;
  return (
    <div className={classes.below}>
      <FailureAlert error={error} title="Not all of this was done" onClose={clearError} />
      <VisuallyHidden role="status">{ids.size > 0 && `${formatCount(ids.size)} selected`}</VisuallyHidden>
      {ids.size > 0 && (
        <fieldset className={classes.bar} aria-label="Marked cases">
          <span className={classes.barText} aria-hidden>
            {formatCount(ids.size)} selected
          </span>
          <AssignMenu
            reviewers={reviewers}
            disabled={busy || reviewers.length === 0}
            button={assignButton}
            onAssign={(name) => withMarked((marked, onProgress) => assignMany(marked, name, onProgress))}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => withMarked((marked, onProgress) => assignMany(marked, null, onProgress))}
          >
            Return to everybody
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => withMarked(takeBackMany)}
          >
            Take back from holder
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={busy} onClick={clear}>
            Clear
          </Button>
        </fieldset>
      )}
      {progress && (
        <div className={classes.bar}>
          <span>
            {formatCount(progress.done)} of {countOf(progress.total, 'case')}
          </span>
          <Progress.Root className={classes.readingBar}>
            <Progress.Section
              value={(progress.done / Math.max(1, progress.total)) * 100}
              aria-label="Changing cases"
            />
          </Progress.Root>
        </div>
      )}
      <DoneBar
        undoButton={undoButton}
        onClose={() => setResult(null)}
        onUndo={undo ? () => perform(ids.size, undo) : null}
      >
        {result && <Isolated text={result.text} />}
      </DoneBar>
    </div>
  );
}

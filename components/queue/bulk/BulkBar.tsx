import { Button, Menu, Progress, VisuallyHidden } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { type Ref, useCallback, useEffect, useRef, useState } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { MenuItems } from '../../ui/menus/MenuItems.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
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
          {t('queue.bulk.assign')}
        </Button>
      </Menu.Target>
      <MenuItems>
        {reviewers.map(({ name, role }) => (
          <Menu.Item
            key={name}
            rightSection={<span className={classes.count}>{t(`names.role.${role}`)}</span>}
            onClick={() => onAssign(name)}
          >
            <Isolated text={name} />
          </Menu.Item>
        ))}
      </MenuItems>
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
  const profiles = useRead(liveReviewers, { failsInFrame: true });
  const reviewers = valueOr(profiles, []).filter(({ retiredAt }) => retiredAt === null);
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
      <FailureAlert error={error} title={t('queue.bulk.notDone')} onClose={clearError} />
      <VisuallyHidden role="status">
        {ids.size > 0 && t('queue.bulk.selected', { count: ids.size })}
      </VisuallyHidden>
      {ids.size > 0 && (
        <fieldset className={classes.bar} aria-label={t('queue.bulk.label')} data-bottom-bar>
          <span className={classes.barText} aria-hidden>
            {t('queue.bulk.selected', { count: ids.size })}
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
            {t('queue.bulk.return')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            onClick={() => withMarked(takeBackMany)}
          >
            {t('queue.bulk.takeBack')}
          </Button>
          <Button size="compact-sm" variant="subtle" disabled={busy} onClick={clear}>
            {t('queue.bulk.clear')}
          </Button>
        </fieldset>
      )}
      {progress && (
        <div className={classes.bar}>
          <span>{t('queue.bulk.progressOf', progress)}</span>
          <Progress.Root className={classes.readingBar}>
            <Progress.Section
              value={(progress.done / Math.max(1, progress.total)) * 100}
              aria-label={t('queue.bulk.progress')}
            />
          </Progress.Root>
        </div>
      )}
      <DoneBar
        undoButton={undoButton}
        onClose={() => setResult(null)}
        onUndo={undo ? () => perform(ids.size, undo) : null}
      >
        {result && (
          <bdi dir="auto">
            <InertText text={result.text} />
          </bdi>
        )}
      </DoneBar>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { previewAssignmentRules, type RulesPreview } from '../../../workflows/queue/assignment-rules.ts';
import { asked } from '../../ui/reading/asked.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { applyRulesToMany, type BulkResult } from '../bulk/bulk.ts';
import { DoneBar } from '../bulk/DoneBar.tsx';
import { useQueue } from '../QueueProvider.tsx';
import classes from './rules.module.css';

const noProgress = () => {};

/** What applying the rules would do to the cases that wait, and does it when it is asked to. */
export function ApplyRules() {
  const { all } = useQueue();
  // biome-ignore lint/correctness/useExhaustiveDependencies(all): what waits is what the queue holds
  const source = useCallback(() => asked(previewAssignmentRules), [all]);
  const preview = useRead(source, { keepsLast: true });
  return (
    <section className={classes.apply} aria-label={t('queue.rules.applyLabel')}>
      <ReadState read={preview} failed={t('queue.rules.notCounted')} loading={t('queue.rules.counting')}>
        {(counted) => <Apply preview={counted} />}
      </ReadState>
    </section>
  );
}

function Apply({ preview: { caseIds, waiting, perPerson } }: { preview: RulesPreview }) {
  const [result, setResult] = useState<BulkResult | null>(null);
  const { busy, error, clearError, run } = useAction();
  const undo = result?.undo;
  return (
    <>
      <p className={classes.plain}>
        <InertText
          text={
            caseIds.length === 0
              ? t('queue.rules.nothingFits', { waiting })
              : t('queue.rules.preview', {
                  matching: caseIds.length,
                  waiting,
                  people: formatList(
                    perPerson.map(([name, count]) => t('queue.rules.gets', { name, count })),
                  ),
                })
          }
        />
      </p>
      <Button
        variant="default"
        loading={busy}
        disabled={caseIds.length === 0}
        onClick={() => void run(async () => setResult(await applyRulesToMany(caseIds, noProgress)))}
      >
        {t('queue.rules.apply', { count: caseIds.length })}
      </Button>
      <DoneBar
        onClose={() => setResult(null)}
        onUndo={undo ? () => void run(async () => setResult(await undo(noProgress))) : null}
      >
        {result?.text}
      </DoneBar>
      <FailureAlert error={error} title={t('queue.bulk.notDone')} onClose={clearError} />
    </>
  );
}

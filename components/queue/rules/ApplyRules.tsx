import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { previewAssignmentRules, type RulesPreview } from '../../../workflows/queue/assignment-rules.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { applyRulesToMany, type BulkResult } from '../bulk/bulk.ts';
import { DoneBar } from '../bulk/DoneBar.tsx';
import { useQueue } from '../QueueProvider.tsx';
import classes from './rules.module.css';

const noProgress = () => {};

/** What applying the rules would do to the cases that wait, and does it when it is asked to. */
export function ApplyRules() {
  const { all } = useQueue();
  const [preview, setPreview] = useState<RulesPreview | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const { busy, error, clearError, run } = useAction();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is what the queue holds
  useEffect(() => {
    let isOvertaken = false;
    previewAssignmentRules().then(
      (found) => isOvertaken || setPreview(found),
      () => isOvertaken || setPreview(null),
    );
    return () => {
      isOvertaken = true;
    };
  }, [all]);
  if (!preview) return null;
  const { caseIds, waiting, perPerson } = preview;
  const undo = result?.undo;
  return (
    <section className={classes.apply} aria-label={t('queue.rules.applyLabel')}>
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
    </section>
  );
}

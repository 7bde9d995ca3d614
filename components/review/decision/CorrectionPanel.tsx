import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { correctDecision } from '../../../workflows/review/undo.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import { DecisionForm } from './DecisionForm.tsx';
import classes from './decision.module.css';
import { missingOf } from './useSubmission.ts';

interface CorrectionPanelProps {
  entry: LogEntryOf<'decision'>;
  rules: ReviewRules;
  /** It is a golden item, of which the first answer counts. */
  golden: boolean;
  onDone: () => void;
}

/** Correcting one's own decision: the same form, and why. The old entry stays in the log. */
export function CorrectionPanel({ entry, rules, golden, onDone }: CorrectionPanelProps) {
  const { payload } = entry;
  const [draft, setDraft] = useState<Draft>({
    choice: payload.verdict,
    characteristics: payload.characteristics,
    marks: payload.marks ?? [],
    reasons: payload.reasons ?? [],
    note: payload.note,
    seconds: payload.seconds,
  });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const missing = missingOf(draft, rules);
  const save = () => {
    setAsked(true);
    const { choice } = draft;
    if (choice === null || missing.length > 0 || reason.trim() === '') return;
    void run(async () => {
      await correctDecision(entry.caseId!, { ...draft, choice }, reason);
      onDone();
    });
  };
  return (
    <section className={classes.panel} aria-label={t('review.correction.label')}>
      {golden && (
        <p className={classes.golden} role="note">
          {t('review.correction.golden')}
        </p>
      )}
      <DecisionForm
        draft={draft}
        choices={['confirmed', 'not-confirmed', 'inconclusive']}
        disabled={busy}
        missing={asked ? missing : []}
        error={error}
        onClearError={clearError}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <TextInput
        label={t('review.correction.why')}
        maxLength={1000}
        value={reason}
        error={asked && reason.trim() === '' ? t('review.correction.whyMissing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group grow gap="sm" className={classes.save}>
        <Button variant="default" onClick={onDone}>
          {t('review.correction.leave')}
        </Button>
        <Button loading={busy} onClick={save}>
          {t('review.correction.save')}
        </Button>
      </Group>
    </section>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { correctDecision } from '../../../workflows/review/undo.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { DecisionDetails } from './DecisionDetails.tsx';
import classes from './decision.module.css';
import { FindingBar } from './FindingBar.tsx';
import { MissingParts } from './MissingParts.tsx';
import { missingOf } from './useSubmission.ts';
import { VerdictBar } from './VerdictBar.tsx';

interface CorrectionPanelProps {
  entry: LogEntryOf<'decision'>;
  rules: ReviewRules;
  /** It is of a picture that matches an entry of a bank. */
  isMatch: boolean;
  /** It is a golden item, of which the first answer counts. */
  golden: boolean;
  onDone: () => void;
}

/** Correcting one's own decision: the same parts, and why. The old entry stays in the log. */
export function CorrectionPanel({ entry, rules, isMatch, golden, onDone }: CorrectionPanelProps) {
  const { payload } = entry;
  const [draft, setDraft] = useState<Draft>({
    choice: payload.verdict,
    characteristics: payload.characteristics,
    marks: payload.marks ?? [],
    reasons: payload.reasons ?? [],
    ...(payload.finding && { finding: payload.finding }),
    note: payload.note,
    seconds: payload.seconds,
  });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const missing = missingOf(draft, rules, isMatch);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
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
    <section className={classes.correction} aria-label={t('review.correction.label')}>
      {golden && (
        <p className={classes.golden} role="note">
          {t('review.correction.golden')}
        </p>
      )}
      <FailureAlert error={error} title={t('review.form.notSaved')} onClose={clearError} />
      {isMatch ? (
        <FindingBar
          draft={draft}
          choices={VERDICTS}
          disabled={busy}
          onChoose={(chosen) => change({ ...chosen, reasons: [] })}
        />
      ) : (
        <VerdictBar
          choice={draft.choice}
          choices={VERDICTS}
          disabled={busy}
          onChoose={(choice) => change({ choice, reasons: [] })}
        />
      )}
      <DecisionDetails
        draft={draft}
        scores={null}
        disabled={busy}
        missing={asked ? missing : []}
        onChange={change}
        onReveal={() => {}}
        isMatch={isMatch}
      />
      <MissingParts missing={asked ? missing : []} />
      <TextInput
        size="xs"
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

import { Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { NewVote } from '../../../domain/commands/calibration/votes.ts';
import { isVerdict } from '../../../domain/policy/choices.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';
import { LONGEST_REASON, type Vote } from '../../../domain/training/calibration-session.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { CharacteristicPicker } from '../../review/decision/CharacteristicPicker.tsx';
import { VerdictBar } from '../../review/decision/VerdictBar.tsx';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './calibration.module.css';

interface VoteFormProps {
  item: string;
  /** What they voted before; null of nothing. */
  before: Vote | null;
  onVote: (vote: NewVote) => Promise<void>;
  onRemove: () => Promise<unknown>;
}

/** What somebody says of a case, by pointer or by the keys of the review screen. */
export function VoteForm({ item, before, onVote, onRemove }: VoteFormProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(before?.verdict ?? null);
  const [characteristics, setCharacteristics] = useState<CharacteristicId[]>(before?.characteristics ?? []);
  const [reason, setReason] = useState(before?.reason ?? '');
  const { busy, error, clearError, run } = useAction();
  const save =
    verdict === null || busy
      ? null
      : () => void run(() => onVote({ item, verdict, characteristics, reason }));
  useCommands({ submit: save });
  return (
    <Panel title={t('trainingCalibration.voting.yourVote')}>
      <form
        className={classes.side}
        onSubmit={(event) => {
          event.preventDefault();
          save?.();
        }}
      >
        <VerdictBar
          choice={verdict}
          choices={VERDICTS}
          disabled={false}
          onChoose={(choice) => isVerdict(choice) && setVerdict(choice)}
        />
        <CharacteristicPicker
          scores={null}
          draft={{ characteristics, marks: [] }}
          disabled={false}
          onChange={(change) => setCharacteristics(change.characteristics)}
        />
        <TextInput
          label={t('trainingCalibration.voting.reason')}
          placeholder={t('trainingCalibration.voting.reasonHint')}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <FailureAlert error={error} title={t('trainingCalibration.notDone')} onClose={clearError} />
        <div className={classes.actions}>
          <Button type="submit" loading={busy} disabled={save === null && !busy}>
            {t('trainingCalibration.voting.save')}
          </Button>
          <KeyHint command="submit" />
          {before && (
            <Button
              variant="subtle"
              disabled={busy}
              onClick={() => void run(async () => void (await onRemove()))}
            >
              {t('trainingCalibration.voting.remove')}
            </Button>
          )}
          {before && (
            <span className={classes.count}>
              <IconCheck size={14} aria-hidden />{' '}
              {t('trainingCalibration.voting.saved', { verdict: t(`names.decision.${before.verdict}`) })}
            </span>
          )}
        </div>
      </form>
    </Panel>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import { type ClockReminder, dueReminder, type Workday } from '../../../domain/review/workday.ts';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { liveWorkday, snoozeReminder, startBreak } from '../../../workflows/review/wellbeing.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { together, useRead } from '../../ui/reading/useRead.ts';
import classes from './Notice.module.css';
import { Notice } from './Notice.tsx';

interface ReminderProps {
  reminder: ClockReminder;
  minutes: number;
  snoozeMinutes: number;
}

function Reminder({ reminder, minutes, snoozeMinutes }: ReminderProps) {
  const [confirming, setConfirming] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, error, clearError, run } = useAction();
  const snooze = () =>
    void run(async () => {
      await snoozeReminder(reminder, reason);
      setConfirming(false);
      setReason('');
    });
  return (
    <Notice tone="warning" role="status" text={t(`shell.reminder.${reminder}.says`, { minutes })}>
      {confirming ? (
        <form
          className={classes.snooze}
          onSubmit={(event) => {
            event.preventDefault();
            snooze();
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('shell.reminder.reason')}
            placeholder={t('shell.reminder.reason')}
            maxLength={500}
            autoFocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" variant="default" loading={busy}>
            {t('shell.reminder.forMinutes', { minutes: snoozeMinutes })}
          </Button>
        </form>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setConfirming(true)}>
          {t(`shell.reminder.${reminder}.later`, { minutes: snoozeMinutes })}
        </Button>
      )}
      <Button size="compact-sm" onClick={() => void startBreak()}>
        {t(`shell.reminder.${reminder}.stop`)}
      </Button>
      <FailureAlert error={error} title={t('shell.reminder.notPutOff')} onClose={clearError} />
    </Notice>
  );
}

interface DueReminderProps {
  day: Workday;
  wellbeing: ReviewRules['wellbeing'];
}

function DueReminder({ day, wellbeing }: DueReminderProps) {
  const reminder = dueReminder(day);
  if (reminder === null) return null;
  const { breakAfterMinutes, dailyLimitMinutes, snoozeMinutes } = wellbeing;
  const minutes =
    reminder === 'daily' ? dailyLimitMinutes : Math.max(breakAfterMinutes, Math.floor(day.sinceBreak / 60));
  return <Reminder key={reminder} reminder={reminder} minutes={minutes} snoozeMinutes={snoozeMinutes} />;
}

function OwnClock({ reviewer }: { reviewer: string }) {
  const workday = useRead(
    useCallback(() => liveWorkday(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const policy = useRead(liveReviewPolicy, { failsInFrame: true });
  return (
    <ReadState read={together(workday, policy)} failed={null}>
      {([day, { rules }]) => <DueReminder day={day} wellbeing={rules.wellbeing} />}
    </ReadState>
  );
}

/** Reminds of a break and of the daily limit, as the review policy sets them. */
export function ClockNotice() {
  const reviewer = useSession((session) => session.reviewer);
  return reviewer === null ? null : <OwnClock key={reviewer} reviewer={reviewer} />;
}

import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  DEFAULT_PERIODS,
  type RetentionPeriods,
  retentionPeriodsSchema,
} from '../../../domain/policy/retention-periods.ts';
import { setRetentionPeriods } from '../../../workflows/retention/retention.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import classes from '../data.module.css';
import { periodsInWords } from './retention-words.ts';

interface PeriodFieldProps {
  name: string;
  label: string;
  description: string;
  max: number;
  /** Null: kept until deleted by hand. */
  value: number | null;
  /** What an unlimited period begins with when it is limited again. */
  first: number;
  onChange: (value: number | null) => void;
}

/** A period as a number, or none at all. */
function PeriodField({ name, label, description, max, value, first, onChange }: PeriodFieldProps) {
  return (
    <div className={classes.period}>
      <NumberInput
        label={label}
        description={description}
        min={1}
        max={max}
        allowDecimal={false}
        disabled={value === null}
        value={value === null || Number.isNaN(value) ? '' : value}
        onChange={(next) => onChange(next === '' ? Number.NaN : Number(next))}
      />
      <Checkbox
        label={`Keep ${name} until they are deleted by hand`}
        checked={value === null}
        onChange={(event) => onChange(event.currentTarget.checked ? null : first)}
      />
    </div>
  );
}

/** Changing the periods, with a reason. */
function PeriodsForm({ periods, onDone }: { periods: RetentionPeriods; onDone: () => void }) {
  const [chosen, setChosen] = useState(periods);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const valid = retentionPeriodsSchema.safeParse(chosen).success;
  const changed =
    chosen.transcriptMonths !== periods.transcriptMonths || chosen.appealDays !== periods.appealDays;
  const set = () => {
    setAsked(true);
    if (!valid || reason.trim() === '') return;
    void run(async () => {
      await setRetentionPeriods(chosen, reason);
      onDone();
    });
  };
  return (
    <div className={classes.form}>
      <PeriodField
        name="transcripts"
        label="Transcripts, cases and outcomes, in months"
        description="Counted from the import, and of a case from the last decision."
        max={120}
        value={chosen.transcriptMonths}
        first={DEFAULT_PERIODS.transcriptMonths}
        onChange={(transcriptMonths) => setChosen({ ...chosen, transcriptMonths })}
      />
      <PeriodField
        name="appeals"
        label="Texts of appeals, in days"
        description="Counted from the decision on the appeal. What was decided stays with its case."
        max={3_650}
        value={chosen.appealDays}
        first={DEFAULT_PERIODS.appealDays}
        onChange={(appealDays) => setChosen({ ...chosen, appealDays })}
      />
      <Textarea
        label="Reason"
        description="Kept in the log."
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={reason}
        error={asked && reason.trim() === '' ? 'Say why the periods change.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {!valid && <p role="alert">A number is missing or out of range.</p>}
      <div>
        <Button onClick={set} loading={busy} disabled={!changed}>
          Set periods
        </Button>
      </div>
      <FailureAlert error={error} title="The periods were not changed" onClose={clearError} />
    </div>
  );
}

/** How long what is kept; leads can change it. */
export function PeriodsPanel({ periods }: { periods: RetentionPeriods }) {
  const maySet = useMay()('set-retention');
  const [done, setDone] = useState(false);
  const words = periodsInWords(periods);
  return (
    <Panel
      title="How long data are kept"
      description="What is past its period is purged by itself, once a day and when the console starts. Counts for the statistics stay."
    >
      {maySet ? (
        <PeriodsForm key={JSON.stringify(periods)} periods={periods} onDone={() => setDone(true)} />
      ) : (
        <>
          <dl className={facts.facts}>
            <dt>Transcripts, cases and outcomes</dt>
            <dd>{words.transcripts}</dd>
            <dt>Texts of appeals</dt>
            <dd>{words.appeals}</dd>
          </dl>
          <NotAllowed action="set-retention" />
        </>
      )}
      {done && <DoneNotice onClose={() => setDone(false)}>The periods were set.</DoneNotice>}
    </Panel>
  );
}

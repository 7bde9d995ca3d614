import { Button, Checkbox, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  DEFAULT_PERIODS,
  type RetentionPeriods,
  retentionPeriodsSchema,
} from '../../../domain/policy/retention-periods.ts';
import { t } from '../../../words/words.ts';
import { setRetentionPeriods } from '../../../workflows/retention/retention.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import form from '../../ui/forms/rows.module.css';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import classes from '../data.module.css';
import { periodsInWords } from './retention-words.ts';

interface PeriodFieldProps {
  label: string;
  description: string;
  /** What keeps them without an end. */
  keep: string;
  max: number;
  /** Null: kept until deleted by hand. */
  value: number | null;
  /** What an unlimited period begins with when it is limited again. */
  first: number;
  onChange: (value: number | null) => void;
}

/** A period as a number, or none at all. */
function PeriodField({ label, description, keep, max, value, first, onChange }: PeriodFieldProps) {
  return (
    <div>
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
        className={form.beside}
        label={keep}
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
      <div className={form.rows}>
        <PeriodField
          label={t('data.periods.transcriptMonths')}
          description={t('data.periods.transcriptsHint')}
          keep={t('data.periods.keepTranscripts')}
          max={120}
          value={chosen.transcriptMonths}
          first={DEFAULT_PERIODS.transcriptMonths}
          onChange={(transcriptMonths) => setChosen({ ...chosen, transcriptMonths })}
        />
        <PeriodField
          label={t('data.periods.appealDays')}
          description={t('data.periods.appealsHint')}
          keep={t('data.periods.keepAppeals')}
          max={3_650}
          value={chosen.appealDays}
          first={DEFAULT_PERIODS.appealDays}
          onChange={(appealDays) => setChosen({ ...chosen, appealDays })}
        />
        <Textarea
          label={t('data.periods.reason')}
          description={t('data.periods.reasonHint')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={reason}
          error={asked && reason.trim() === '' ? t('data.periods.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      {!valid && <p role="alert">{t('data.periods.invalid')}</p>}
      <div>
        <Button onClick={set} loading={busy} disabled={!changed}>
          {t('data.periods.set')}
        </Button>
      </div>
      <FailureAlert error={error} title={t('data.periods.notChanged')} onClose={clearError} />
    </div>
  );
}

/** How long what is kept; leads can change it. */
export function PeriodsPanel({ periods }: { periods: RetentionPeriods }) {
  const maySet = useMay()('set-retention');
  const [done, setDone] = useState(false);
  const words = periodsInWords(periods);
  return (
    <Panel title={t('data.periods.title')} description={t('data.periods.description')}>
      {maySet ? (
        <PeriodsForm key={JSON.stringify(periods)} periods={periods} onDone={() => setDone(true)} />
      ) : (
        <>
          <dl className={facts.facts}>
            <dt>{t('data.periods.transcripts')}</dt>
            <dd>{words.transcripts}</dd>
            <dt>{t('data.periods.appeals')}</dt>
            <dd>{words.appeals}</dd>
          </dl>
          <NotAllowed action="set-retention" />
        </>
      )}
      {done && <DoneNotice onClose={() => setDone(false)}>{t('data.periods.done')}</DoneNotice>}
    </Panel>
  );
}

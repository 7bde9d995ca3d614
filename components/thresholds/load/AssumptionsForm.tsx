import { Switch } from '@mantine/core';
import { useState } from 'react';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../../domain/thresholds/operating-load.ts';
import { formatFineShare } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { saveAssumptions } from '../../../workflows/thresholds/lab-view.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './load.module.css';
import { NumberEntry } from './NumberEntry.tsx';
import { type NumberLimits, readTyped, type Typed, typedOf } from './typed-number.ts';

/** The same bounds as `assumptionsSchema`. */
const FIELDS = {
  transcriptsPerDay: { from: 1, to: 1_000_000_000, whole: true },
  minutesPerCase: { from: 0, to: 600, without: 'from' },
  prevalence: { from: 0, to: 100, without: 'both', percent: true },
} as const satisfies Record<string, NumberLimits>;

type Field = keyof typeof FIELDS;

/** With three digits: enough to look at, and not to be typed on. */
const roughly = (share: number | null) => share && Number(share.toPrecision(3));

interface AssumptionsFormProps {
  assumptions: Assumptions;
  /** Share of risky transcripts in the evidence; null without evidence. */
  inEvidence: number | null;
}

/** What is assumed of the traffic, kept as it is typed. */
export function AssumptionsForm({ assumptions, inEvidence }: AssumptionsFormProps) {
  const [typed, setTyped] = useState<Partial<Record<Field, Typed>>>({});
  const [lastPrevalence, setLastPrevalence] = useState(DEFAULT_ASSUMPTIONS.prevalence);
  const { error, clearError, run } = useAction();
  const save = (change: Partial<Assumptions>) =>
    void run(() => saveAssumptions({ ...assumptions, ...change }));
  const asInEvidence = assumptions.prevalence === null;

  const entry = (field: Field) => {
    const limits = FIELDS[field];
    const disabled = field === 'prevalence' && asInEvidence;
    const kept = disabled ? roughly(inEvidence) : assumptions[field];
    const shown = typed[field] ?? (kept === null ? '' : typedOf(kept, limits));
    const { value, problem } = readTyped(shown, limits);
    return (
      <NumberEntry
        label={t(`thresholds.load.field.${field}`)}
        limits={limits}
        typed={shown}
        problem={disabled ? null : problem}
        disabled={disabled}
        onChange={(next) => {
          setTyped((before) => ({ ...before, [field]: next }));
          const read = readTyped(next, limits);
          if (read.value !== null) save({ [field]: read.value });
        }}
        onBlur={() => {
          // What cannot be used stays to be mended; anything else is what is stored.
          if (value !== null) setTyped(({ [field]: _, ...others }) => others);
        }}
      />
    );
  };

  return (
    <fieldset className={classes.form}>
      <legend>{t('thresholds.load.assumed')}</legend>
      {entry('transcriptsPerDay')}
      {entry('minutesPerCase')}
      {entry('prevalence')}
      <Switch
        className={classes.whole}
        label={
          inEvidence === null
            ? t('thresholds.load.asInEvidence')
            : t('thresholds.load.asInEvidenceOf', { prevalence: formatFineShare(inEvidence) })
        }
        description={t('thresholds.load.prevalenceHint')}
        checked={asInEvidence}
        onChange={(event) => {
          setTyped(({ prevalence: _, ...others }) => others);
          if (assumptions.prevalence !== null) setLastPrevalence(assumptions.prevalence);
          save({ prevalence: event.currentTarget.checked ? null : lastPrevalence });
        }}
      />
      <FailureAlert error={error} title={t('thresholds.load.notKept')} onClose={clearError} />
    </fieldset>
  );
}

import { Textarea } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { type Choice, REASONS } from '../../../domain/policy/choices.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { CHOICE_COMMANDS } from './choice-commands.ts';
import classes from './decision.module.css';
import type { Missing } from './useSubmission.ts';

interface DecisionFormProps {
  draft: Draft;
  choices: readonly Choice[];
  disabled: boolean;
  missing: readonly Missing[];
  error: unknown;
  onClearError: () => void;
  onChange: (change: Partial<Draft>) => void;
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id];
}

/** Puts the focus where something is missing, once it was asked for. */
function useFocusOnMissing(missing: readonly Missing[]) {
  const reasons = useRef<HTMLFieldSetElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [first] = missing;
  useEffect(() => {
    if (first === 'reason') reasons.current?.querySelector('input')?.focus();
    if (first === 'note') note.current?.focus();
  }, [first]);
  return { reasons, note };
}

/** What is decided, why, and a note. */
export function DecisionForm(props: DecisionFormProps) {
  const { draft, choices, disabled, missing, error, onClearError, onChange } = props;
  const base = useId();
  const problem = `${base}-problem`;
  const focus = useFocusOnMissing(missing);
  const reasons = draft.choice === null ? [] : REASONS[draft.choice];
  return (
    <>
      <FailureAlert error={error} title={t('review.form.notSaved')} onClose={onClearError} />
      <fieldset
        className={classes.verdicts}
        disabled={disabled}
        aria-describedby={missing.length > 0 ? problem : undefined}
      >
        <legend className={classes.legend}>{t('review.form.decision')}</legend>
        {choices.map((choice) => (
          <label key={choice} className={classes.verdict} data-checked={draft.choice === choice || undefined}>
            <input
              type="radio"
              name={`${base}-choice`}
              checked={draft.choice === choice}
              onChange={() => onChange({ choice, reasons: [] })}
            />
            <span>{t(`names.decision.${choice}`)}</span>
            <KeyHint command={CHOICE_COMMANDS[choice]} />
          </label>
        ))}
      </fieldset>
      {reasons.length > 0 && (
        <fieldset className={classes.reasons} disabled={disabled} ref={focus.reasons}>
          <legend className={classes.legend}>{t('review.form.reason')}</legend>
          {reasons.map((id) => (
            <label key={id} className={classes.reason} data-checked={draft.reasons.includes(id) || undefined}>
              <input
                type="checkbox"
                checked={draft.reasons.includes(id)}
                onChange={() => onChange({ reasons: toggled(draft.reasons, id) })}
              />
              <span>{t(`names.reason.${id}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {missing.length > 0 && (
        <p id={problem} className={classes.problem} role="alert">
          {missing.map((part) => t(`review.form.missing.${part}`)).join(' ')}
        </p>
      )}
      <Textarea
        ref={focus.note}
        label={t('review.form.note')}
        placeholder={t('review.form.noteHint')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        disabled={disabled}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </>
  );
}

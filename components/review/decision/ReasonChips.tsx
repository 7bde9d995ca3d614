import type { Ref } from 'react';
import type { ReasonId } from '../../../domain/policy/choices.ts';
import { t } from '../../../words/words.ts';
import { Chip } from './Chip.tsx';
import classes from './chips.module.css';
import { REASON_COMMANDS } from './choice-commands.ts';
import panel from './decision.module.css';

interface ReasonChipsProps {
  ref: Ref<HTMLFieldSetElement>;
  /** Null while there is nothing to choose. */
  offered: readonly ReasonId[] | null;
  /** In their place while there is nothing to choose. */
  hint: string;
  /** Keeps less room free: there are never many. */
  isLow?: boolean;
  reasons: readonly string[];
  disabled: boolean;
  onToggle: (id: string) => void;
}

/** Why it is decided so; what there is to choose follows from the verdict. Its place is kept free before. */
export function ReasonChips({
  ref,
  offered,
  hint,
  isLow = false,
  reasons,
  disabled,
  onToggle,
}: ReasonChipsProps) {
  return (
    <fieldset
      className={`${classes.group} ${panel.reasons}`}
      data-low={isLow || undefined}
      disabled={disabled}
      ref={ref}
    >
      <legend className={classes.legend}>{t('review.form.reason')}</legend>
      {offered === null ? (
        <p className={classes.hint}>{hint}</p>
      ) : (
        offered.map((id, index) => (
          <Chip
            key={id}
            label={t(`names.reason.${id}`)}
            checked={reasons.includes(id)}
            disabled={disabled}
            command={REASON_COMMANDS[index]!}
            onToggle={() => onToggle(id)}
          />
        ))
      )}
    </fieldset>
  );
}

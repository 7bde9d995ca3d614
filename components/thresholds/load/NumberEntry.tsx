import { NumberInput } from '@mantine/core';
import { t } from '../../../words/words.ts';
import type { NumberLimits, Typed } from './typed-number.ts';

interface NumberEntryProps {
  label: string;
  typed: Typed;
  /** Why what is typed cannot be used; null when it can. */
  problem: string | null;
  limits: NumberLimits;
  disabled?: boolean;
  onChange: (typed: Typed) => void;
  onBlur?: () => void;
}

/** A number that is checked as it is typed, and never changed by the field itself. */
export function NumberEntry(props: NumberEntryProps) {
  const { label, typed, problem, limits, disabled = false, onChange, onBlur } = props;
  return (
    <NumberInput
      label={label}
      value={typed}
      error={problem}
      disabled={disabled}
      min={0}
      suffix={limits.percent ? t('thresholds.load.percentSuffix') : ''}
      thousandSeparator=","
      allowNegative={false}
      allowDecimal={!limits.whole}
      clampBehavior="none"
      hideControls
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}

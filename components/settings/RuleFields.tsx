import { NumberInput } from '@mantine/core';
import { t } from '../../words/words.ts';

/** What stands after a number typed in percent. */
const SUFFIX = t('settings.rules.percentSuffix');

interface FieldProps {
  label: string;
  description: string;
  value: number;
  onChange: (value: number) => void;
}

/** What is typed as a number; an empty field is out of every range, so that it is noticed. */
const numberOf = (value: string | number) => (value === '' ? Number.NaN : Number(value));

/** A whole number within bounds. */
export function NumberField({
  label,
  description,
  value,
  onChange,
  min,
  max,
}: FieldProps & { min: number; max: number }) {
  return (
    <NumberInput
      label={label}
      description={description}
      min={min}
      max={max}
      allowDecimal={false}
      value={Number.isNaN(value) ? '' : value}
      onChange={(next) => onChange(numberOf(next))}
    />
  );
}

/** A share, typed in percent. */
export function ShareField({ label, description, value, onChange }: FieldProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      min={0}
      max={100}
      decimalScale={1}
      suffix={SUFFIX}
      value={Number.isNaN(value) ? '' : Math.round(value * 1000) / 10}
      onChange={(next) => onChange(numberOf(next) / 100)}
    />
  );
}

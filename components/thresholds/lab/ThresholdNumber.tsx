import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';

interface ThresholdNumberProps {
  value: number;
  onChange: (threshold: number) => void;
  className?: string | undefined;
}

/** The threshold as text; what is being typed is left alone until it is another number. */
export function ThresholdNumber({ value, onChange, className }: ThresholdNumberProps) {
  const [text, setText] = useState<string | number>(value);
  const shown = Math.round(value * 1e6) / 1e6;
  return (
    <NumberInput
      className={className}
      aria-label={t('thresholds.lab.number')}
      min={0}
      max={1}
      step={0.001}
      decimalScale={6}
      clampBehavior="strict"
      value={text !== '' && Number(text) === shown ? text : shown}
      onChange={(typed) => {
        setText(typed);
        if (typed !== '' && Number.isFinite(Number(typed)) && Number(typed) !== shown)
          onChange(Number(typed));
      }}
    />
  );
}

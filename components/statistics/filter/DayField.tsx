import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { parseFilterValue } from '../../../domain/metrics/filter/statistics-filter.ts';

interface DayFieldProps {
  label: string;
  /** Where other words stand before it, the label is for those who do not see them. */
  labelHidden?: boolean;
  day: string | null;
  onChange: (day: string | null) => void;
}

/** A day, taken over once it is whole: while a year is being typed nothing happens. */
export function DayField({ label, labelHidden = false, day, onChange }: DayFieldProps) {
  const [text, setText] = useState(day ?? '');
  useEffect(() => setText(day ?? ''), [day]);
  const take = (next: string) => {
    if (next === '') onChange(null);
    else if (parseFilterValue('from', next) !== undefined && next >= '1970') onChange(next);
  };
  return (
    <TextInput
      type="date"
      {...(labelHidden ? { 'aria-label': label, title: label } : { label })}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        if (event.currentTarget.value !== '') take(event.currentTarget.value);
      }}
      onBlur={(event) => {
        if (event.currentTarget.validity.badInput) setText(day ?? '');
        else take(event.currentTarget.value);
      }}
    />
  );
}

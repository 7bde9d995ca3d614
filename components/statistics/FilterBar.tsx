import { Button, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { STAGES } from '../../domain/decisions/log-entry.ts';
import {
  describeFilter,
  isNoFilter,
  NO_FILTER,
  parseFilterValue,
  type StatisticsFilter,
} from '../../domain/metrics/statistics-filter.ts';
import type { StatisticsReading } from '../../workflows/statistics/statistics.ts';
import { InertText } from '../ui/text/InertText.tsx';
import { SOURCE_NAMES } from '../ui/text/names.ts';
import classes from './statistics.module.css';

const STAGE_NAMES: Record<(typeof STAGES)[number], string> = {
  'first-review': 'First review',
  'second-review': 'Second review',
  appeal: 'Appeal',
};

interface DayFieldProps {
  label: string;
  day: string | null;
  onChange: (day: string | null) => void;
}

/** A day, taken over once it is whole: while a year is being typed nothing happens. */
export function DayField({ label, day, onChange }: DayFieldProps) {
  const [text, setText] = useState(day ?? '');
  useEffect(() => setText(day ?? ''), [day]);
  const take = (next: string) => {
    if (next === '') onChange(null);
    else if (parseFilterValue('from', next) !== undefined && next >= '1970') onChange(next);
  };
  return (
    <TextInput
      type="date"
      label={label}
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

interface ChoiceProps<Value extends string | number> {
  label: string;
  value: Value | null;
  /** What there is; a value that is not among them stays chosen. */
  choices: readonly Value[];
  nameOf?: (value: Value) => string;
  onChange: (value: Value | null) => void;
}

function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { label, value, choices, nameOf = String, onChange } = props;
  const all = value === null || choices.includes(value) ? choices : [...choices, value];
  return (
    <Select
      label={label}
      placeholder="All"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      searchable={all.length > 8}
      nothingFoundMessage="Nothing found"
      value={value === null ? null : String(value)}
      data={all.map((each) => ({ value: String(each), label: nameOf(each) }))}
      onChange={(chosen) => onChange(all.find((each) => String(each) === chosen) ?? null)}
    />
  );
}

interface FilterBarProps {
  /** What is shown now, which a moment after a change is still what was. */
  reading: StatisticsReading;
  /** What is wanted. */
  filter: StatisticsFilter;
  onChange: (filter: StatisticsFilter) => void;
}

/** Which part of the outcomes the page is about. */
export function FilterBar({ reading, filter, onChange }: FilterBarProps) {
  const { choices } = reading;
  const set = (change: Partial<StatisticsFilter>) => onChange({ ...filter, ...change });
  return (
    <search className={classes.filter} aria-label="Filter">
      <div className={classes.filterFields}>
        <DayField label="Flagged from" day={filter.from} onChange={(from) => set({ from })} />
        <DayField label="Flagged to" day={filter.to} onChange={(to) => set({ to })} />
        <Choice
          label="Layer"
          value={filter.layer}
          choices={choices.layers}
          nameOf={(layer) => SOURCE_NAMES[layer]}
          onChange={(layer) => set({ layer })}
        />
        <Choice
          label="Reviewer"
          value={filter.reviewer}
          choices={choices.reviewers}
          onChange={(reviewer) => set({ reviewer })}
        />
        <Choice
          label="Policy"
          value={filter.policyVersion}
          choices={choices.policyVersions}
          nameOf={(version) => `Policy ${version}`}
          onChange={(policyVersion) => set({ policyVersion })}
        />
        <Choice
          label="Model"
          value={filter.model}
          choices={choices.models}
          onChange={(model) => set({ model })}
        />
        <Choice
          label="Stage"
          value={filter.stage}
          choices={STAGES}
          nameOf={(stage) => STAGE_NAMES[stage]}
          onChange={(stage) => set({ stage })}
        />
      </div>
      <p className={classes.filterWords}>
        <span role="status">
          Shown: <InertText text={describeFilter(reading.filter)} />
        </span>
        {!isNoFilter(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
            Clear filters
          </Button>
        )}
      </p>
    </search>
  );
}

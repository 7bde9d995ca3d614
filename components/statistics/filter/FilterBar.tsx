import { Button, Select } from '@mantine/core';
import { STAGES } from '../../../domain/decisions/log-entry.ts';
import {
  CLUSTER_CHOICES,
  isNoFilter,
  NO_FILTER,
  type StatisticsFilter,
} from '../../../domain/metrics/filter/statistics-filter.ts';
import type { Period } from '../../../domain/metrics/time/drift.ts';
import { describeFilter } from '../../../words/filter-words.ts';
import { rich, t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from '../statistics.module.css';
import { IntervalSwitch } from './IntervalSwitch.tsx';
import { PeriodFields } from './PeriodFields.tsx';

interface ChoiceProps<Value extends string | number> {
  label: string;
  /** Stands in the field while nothing is chosen. */
  all: string;
  value: Value | null;
  /** What there is; a value that is not among them stays chosen. */
  choices: readonly Value[];
  /** Left out where they are data, which stand as they are. */
  nameOf?: (value: Value) => string;
  onChange: (value: Value | null) => void;
}

function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { label, all, value, choices, nameOf, onChange } = props;
  const known = value === null || choices.includes(value) ? choices : [...choices, value];
  return (
    <Select
      aria-label={label}
      title={label}
      placeholder={all}
      clearable
      clearButtonProps={{ 'aria-label': t('statistics.filter.clearOne', { side: label }) }}
      searchable={known.length > 8}
      nothingFoundMessage={t('statistics.filter.nothingFound')}
      value={value === null ? null : String(value)}
      data={known.map((each) => ({ value: String(each), label: nameOf ? nameOf(each) : String(each) }))}
      {...(!nameOf && { renderOption: ({ option }) => <Isolated text={option.label} /> })}
      onChange={(chosen) => onChange(known.find((each) => String(each) === chosen) ?? null)}
    />
  );
}

interface FilterBarProps {
  /** What is shown now, which a moment after a change is still what was. */
  reading: StatisticsReading;
  /** What is wanted. */
  filter: StatisticsFilter;
  onChange: (filter: StatisticsFilter) => void;
  /** The period that is compared with; undefined for the one before. */
  versus: Period | undefined;
  onVersus: (period: Period | undefined) => void;
}

/** Which part of the outcomes the page is about. */
export function FilterBar({ reading, filter, onChange, versus, onVersus }: FilterBarProps) {
  const { choices } = reading;
  const set = (change: Partial<StatisticsFilter>) => onChange({ ...filter, ...change });
  return (
    <search className={classes.filter} aria-label={t('statistics.filter.label')}>
      <PeriodFields
        period={filter}
        asOf={reading.asOf}
        onChange={set}
        versus={versus}
        before={reading.comparison?.before ?? null}
        onVersus={onVersus}
      />
      <div className={classes.filterFields}>
        <Choice
          label={t('statistics.filter.layer')}
          all={t('statistics.filter.all.layer')}
          value={filter.layer}
          choices={choices.layers}
          nameOf={(layer) => t(`names.source.${layer}`)}
          onChange={(layer) => set({ layer })}
        />
        <Choice
          label={t('statistics.filter.reviewer')}
          all={t('statistics.filter.all.reviewer')}
          value={filter.reviewer}
          choices={choices.reviewers}
          onChange={(reviewer) => set({ reviewer })}
        />
        <Choice
          label={t('statistics.filter.policy')}
          all={t('statistics.filter.all.policy')}
          value={filter.policyVersion}
          choices={choices.policyVersions}
          nameOf={(version) => t('statistics.filter.policyVersion', { version: String(version) })}
          onChange={(policyVersion) => set({ policyVersion })}
        />
        <Choice
          label={t('statistics.filter.model')}
          all={t('statistics.filter.all.model')}
          value={filter.model}
          choices={choices.models}
          onChange={(model) => set({ model })}
        />
        <Choice
          label={t('statistics.filter.stage')}
          all={t('statistics.filter.all.stage')}
          value={filter.stage}
          choices={STAGES}
          nameOf={(stage) => t(`statistics.filter.stages.${stage}`)}
          onChange={(stage) => set({ stage })}
        />
        {(choices.clusters || filter.clusters !== null) && (
          <Choice
            label={t('statistics.filter.clusters')}
            all={t('statistics.filter.all.clusters')}
            value={filter.clusters}
            choices={CLUSTER_CHOICES}
            nameOf={(choice) => t(`statistics.filter.clusterChoices.${choice}`)}
            onChange={(clusters) => set({ clusters })}
          />
        )}
        <IntervalSwitch />
      </div>
      <div className={classes.filterWords} data-idle={isNoFilter(filter) || undefined}>
        <span role="status">
          {rich('statistics.filter.shown', { filter: describeFilter(reading.filter), data })}
        </span>
        {!isNoFilter(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
            {t('statistics.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

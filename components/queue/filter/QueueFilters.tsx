import { Button, Checkbox, MultiSelect, Popover, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { packKey } from '../../../domain/detection/assessment.ts';
import { DETECTION_LAYERS } from '../../../domain/detection/detection-layers.ts';
import { FLAG_SOURCES, type FlagSource } from '../../../domain/policy/flag-sources.ts';
import { CASE_STATES, type CaseState } from '../../../domain/queue/case-state.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { packName } from '../../ui/pack-name.ts';
import { useQueue } from '../QueueProvider.tsx';
import classes from '../queue.module.css';
import { facetsOf } from './facets.ts';
import { countFilters } from './filter-cases.ts';

interface Option {
  value: string;
  label: string;
}

const stateOptions = CASE_STATES.map((id) => ({ value: id, label: t(`names.state.${id}`) }));
const characteristicOptions = CHARACTERISTIC_IDS.map((id) => ({
  value: id,
  label: t(`names.characteristic.${id}`),
}));
/** In hours. */
const ageOptions = [1, 8, 24, 72, 168].map((hours) => ({
  value: String(hours),
  label:
    hours < 24 ? t('queue.filters.hours', { count: hours }) : t('queue.filters.days', { count: hours / 24 }),
}));

/** Lists inside the popover, which is in a portal itself: a click in one of them is no click beside the popover. */
const DROPDOWN = { comboboxProps: { withinPortal: false }, limit: 30 } as const;

interface ManyProps {
  name: 'state' | 'reviewer' | 'characteristics' | 'flaggedBy' | 'locale' | 'pack';
  options: Option[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** A filter that takes any of several values; values that are not among the options stay choosable. */
function Many({ name, options, value, onChange }: ManyProps) {
  const known = new Set(options.map((option) => option.value));
  const missing = value.filter((each) => !known.has(each));
  return (
    <MultiSelect
      label={t(`queue.filters.${name}.label`)}
      placeholder={value.length === 0 ? t('queue.filters.any') : undefined}
      data={[...options, ...missing.map((each) => ({ value: each, label: inertText(each) }))]}
      value={value}
      onChange={onChange}
      {...DROPDOWN}
      clearable
      clearButtonProps={{ 'aria-label': t(`queue.filters.${name}.clear`) }}
    />
  );
}

interface AgeProps {
  name: 'olderThan' | 'youngerThan';
  hours: number | null;
  onChange: (hours: number | null) => void;
}

function Age({ name, hours, onChange }: AgeProps) {
  return (
    <Select
      label={t(`queue.filters.${name}.label`)}
      placeholder={t('queue.filters.anyAge')}
      data={ageOptions}
      value={hours === null ? null : String(hours)}
      onChange={(value) => onChange(value === null ? null : Number(value))}
      {...DROPDOWN}
      clearable
      clearButtonProps={{ 'aria-label': t(`queue.filters.${name}.clear`) }}
    />
  );
}

/** All filters; made when they are asked for, because their options are looked up in every case. */
function FilterFields() {
  const { all, viewer } = useQueue();
  const view = useConsoleState(({ queueView }) => queueView);
  const change = useConsoleState(({ changeQueueView }) => changeQueueView);
  const facets = useMemo(() => facetsOf(all), [all]);
  const sources = viewer.seesWoven ? FLAG_SOURCES : DETECTION_LAYERS;
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: inertText(value) }));
  return (
    <div className={classes.filters}>
      <Many
        name="state"
        options={stateOptions}
        value={view.states}
        onChange={(states) => change({ states: states as CaseState[] })}
      />
      <Many
        name="reviewer"
        options={options(facets.reviewers)}
        value={view.reviewers}
        onChange={(reviewers) => change({ reviewers })}
      />
      {!viewer.blind && (
        <Many
          name="characteristics"
          options={characteristicOptions}
          value={view.characteristics}
          onChange={(value) => change({ characteristics: value as CharacteristicId[] })}
        />
      )}
      <Many
        name="flaggedBy"
        options={sources.map((id) => ({ value: id, label: t(`names.source.${id}`) }))}
        value={view.flaggedBy}
        onChange={(value) => change({ flaggedBy: value as FlagSource[] })}
      />
      <Many
        name="locale"
        options={options(facets.locales)}
        value={view.locales}
        onChange={(locales) => change({ locales })}
      />
      {(facets.packs.length > 1 || view.packs.length > 0) && (
        <Many
          name="pack"
          options={facets.packs.map((each) => ({ value: packKey(each), label: inertText(packName(each)) }))}
          value={view.packs}
          onChange={(packs) => change({ packs })}
        />
      )}
      <Checkbox
        label={t('queue.filters.held')}
        mt="1.9rem"
        checked={view.heldOnly}
        onChange={(event) => change({ heldOnly: event.currentTarget.checked })}
      />
      <Age
        name="olderThan"
        hours={view.olderThanHours}
        onChange={(olderThanHours) => change({ olderThanHours })}
      />
      <Age
        name="youngerThan"
        hours={view.youngerThanHours}
        onChange={(youngerThanHours) => change({ youngerThanHours })}
      />
    </div>
  );
}

/** The filters behind one button, so that the table keeps its height. */
export function QueueFilters() {
  const set = useConsoleState(({ queueView }) => countFilters(queueView));
  const [opened, setOpened] = useState(false);
  // Escape closes an open list of options first.
  const close = ({ key, target }: KeyboardEvent) => {
    const inList = target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';
    if (key === 'Escape' && !inList) setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      closeOnEscape={false}
      position="bottom"
      trapFocus
      returnFocus
      shadow="md"
      width="auto"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => setOpened((before) => !before)}
        >
          {t('queue.filters.button', { set })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('queue.filters.label')} onKeyDown={close}>
        <FilterFields />
      </Popover.Dropdown>
    </Popover>
  );
}

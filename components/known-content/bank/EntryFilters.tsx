import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ENTRY_STATUSES } from '../../../domain/matching/bank/entry.ts';
import { type EntryFilter, EVERY_ENTRY, hashPrefixOf } from '../../../domain/matching/bank/entry-filter.ts';
import { MATCH_METHODS } from '../../../domain/matching/methods.ts';
import { t } from '../../../words/words.ts';
import classes from './entries.module.css';

const ONLY = ['every', 'low-quality', 'never-matched'] as const satisfies readonly EntryFilter['only'][];

const statusOptions = [
  { value: 'every', label: t('bankPage.entries.everyStatus') },
  ...ENTRY_STATUSES.map((status) => ({ value: status, label: t(`names.entryStatus.${status}`) })),
];
const methodOptions = [
  { value: 'every', label: t('bankPage.entries.everyMethod') },
  ...MATCH_METHODS.map((method) => ({ value: method, label: t(`names.method.${method}`) })),
];

interface EntryFiltersProps {
  filter: EntryFilter;
  /** Whoever may not know what matched is not asked about it. */
  mayKnowMatches: boolean;
  onChange: (filter: EntryFilter) => void;
}

/** Which entries are listed. */
export function EntryFilters({ filter, mayKnowMatches, onChange }: EntryFiltersProps) {
  const [typed, setTyped] = useState(filter.prefix);
  const change = (part: Partial<EntryFilter>) => onChange({ ...filter, ...part });
  const isNarrowed = Object.keys(EVERY_ENTRY).some(
    (key) => filter[key as keyof EntryFilter] !== EVERY_ENTRY[key as keyof EntryFilter],
  );
  const onlyOptions = ONLY.filter((only) => mayKnowMatches || only !== 'never-matched').map((only) => ({
    ...{ value: only, label: t(`bankPage.entries.only.${only}`) },
  }));
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.prefix}
        label={t('bankPage.entries.filterPrefix')}
        error={hashPrefixOf(typed) === null && t('bankPage.entries.badPrefix')}
        value={typed}
        maxLength={80}
        spellCheck={false}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const prefix = hashPrefixOf(value);
          if (prefix !== null) change({ prefix });
        }}
      />
      <NativeSelect
        label={t('bankPage.entries.filterStatus')}
        data={statusOptions}
        value={filter.status}
        onChange={(event) => change({ status: event.currentTarget.value as EntryFilter['status'] })}
      />
      <NativeSelect
        label={t('bankPage.entries.filterMethod')}
        data={methodOptions}
        value={filter.method}
        onChange={(event) => change({ method: event.currentTarget.value as EntryFilter['method'] })}
      />
      <NativeSelect
        label={t('bankPage.entries.filterOnly')}
        data={onlyOptions}
        value={filter.only}
        onChange={(event) => change({ only: event.currentTarget.value as EntryFilter['only'] })}
      />
      {(isNarrowed || typed !== '') && (
        <Button
          variant="default"
          onClick={() => {
            setTyped('');
            onChange(EVERY_ENTRY);
          }}
        >
          {t('bankPage.entries.clear')}
        </Button>
      )}
    </div>
  );
}

import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { t } from '../../../words/words.ts';
import classes from './transcript.module.css';
import type { FindHandle } from './useFind.ts';

/** How many there are, and at which the search is. */
function countText({ query, matches, place }: FindHandle, maskedToo: boolean): string {
  const masked = maskedToo ? 'yes' : 'no';
  if (query.trim() === '') return t('review.find.type', { masked });
  if (matches.length === 0) return t('review.find.none', { masked });
  return t('review.find.place', { masked, place: place + 1, count: matches.length });
}

interface FindBarProps {
  find: FindHandle;
  /** Some messages are masked. */
  masked: boolean;
  onClose: () => void;
}

/** Searching the transcript: Enter and Shift+Enter go on and back, Escape closes. */
export function FindBar({ find, masked, onClose }: FindBarProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      find.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <search className={classes.find} aria-label={t('review.find.label')}>
      <TextInput
        size="xs"
        className={classes.findField}
        aria-label={t('review.find.label')}
        placeholder={t('review.find.placeholder')}
        autoFocus
        maxLength={200}
        value={find.query}
        onChange={(event) => find.setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={classes.findCount}>
        {countText(find, masked)}
      </span>
      <ActionIcon
        variant="subtle"
        aria-label={t('review.find.previous')}
        disabled={find.matches.length === 0}
        onClick={() => find.step(-1)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t('review.find.next')}
        disabled={find.matches.length === 0}
        onClick={() => find.step(1)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" aria-label={t('review.find.close')} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </search>
  );
}

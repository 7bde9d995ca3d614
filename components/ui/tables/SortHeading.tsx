import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './sort-heading.module.css';

/** How a column stands among the others. */
type Sorted = 'ascending' | 'descending' | 'none';

const ICONS = { ascending: IconArrowUp, descending: IconArrowDown, none: null };

interface SortHeadingProps {
  title: string;
  sorted: Sorted;
  /** What a press on the heading that sorts would do. */
  hint?: string | undefined;
  /** What stands below it, told to whoever points at it, goes to it by key or taps it. */
  about?: string | undefined;
  className?: string | undefined;
  onPress: ((event: unknown) => void) | undefined;
}

/** The heading of a column by which rows are sorted when it is pressed. */
export function SortHeading({ title, sorted, hint, about, className, onPress }: SortHeadingProps) {
  const Icon = ICONS[sorted];
  const button = (
    <UnstyledButton
      className={classes.sort}
      title={sorted === 'none' ? undefined : hint}
      data-active={sorted !== 'none' || undefined}
      onClick={onPress}
    >
      {title}
      {Icon && <Icon size={14} aria-hidden />}
    </UnstyledButton>
  );
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      {about === undefined ? (
        button
      ) : (
        <Tooltip label={about} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
          {button}
        </Tooltip>
      )}
    </th>
  );
}

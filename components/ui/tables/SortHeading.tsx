import { UnstyledButton } from '@mantine/core';
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
  className?: string | undefined;
  onPress: ((event: unknown) => void) | undefined;
}

/** The heading of a column by which rows are sorted when it is pressed. */
export function SortHeading({ title, sorted, hint, className, onPress }: SortHeadingProps) {
  const Icon = ICONS[sorted];
  return (
    <th scope="col" className={className} aria-sort={sorted}>
      <UnstyledButton
        className={classes.sort}
        title={sorted === 'none' ? undefined : hint}
        data-active={sorted !== 'none' || undefined}
        onClick={onPress}
      >
        {title}
        {Icon && <Icon size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}

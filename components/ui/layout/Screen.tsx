import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { HelpButton } from '../help/HelpButton.tsx';
import { isDialogOpen } from '../keys/key-targets.ts';
import classes from './Screen.module.css';
import { nameWindow } from './window-name.ts';

let first = true;

interface ScreenProps {
  title: string;
  /** Said in the window's title; the heading by default. */
  documentTitle?: string;
  /** Beside the heading. */
  aside?: ReactNode;
  /** Takes the whole height and scrolls inside, rather than as a page. */
  fixed?: boolean;
  /** Keeps its heading in one line with what is beside it, and little room around. */
  compact?: boolean;
  children: ReactNode;
}

/**
 * A screen of the console: its one h1, the window's title, and the focus on the heading after a navigation,
 * so that a screen reader says where it is and Tab goes on from there; a dialog that is open keeps the focus.
 */
export function Screen(props: ScreenProps) {
  const { title, documentTitle = title, aside, fixed = false, compact = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    nameWindow(documentTitle);
  }, [documentTitle]);
  // Before it is seen: the next key must not go to what stood here before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another place
  useLayoutEffect(() => {
    for (const place of [heading.current?.closest('main'), window]) place?.scrollTo({ top: 0 });
    if (first) first = false;
    else if (!isDialogOpen()) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div className={classes.screen} data-fixed={fixed || undefined} data-compact={compact || undefined}>
      <header className={classes.header}>
        <div className={classes.titled}>
          <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </Title>
          <HelpButton />
        </div>
        {aside}
      </header>
      {children}
    </div>
  );
}

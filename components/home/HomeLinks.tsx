import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { QueueView } from '../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import classes from './home.module.css';

/** A sentence that leads to what it speaks of. */
export interface HomeLink {
  key: string;
  icon: ReactNode;
  says: ReactNode;
  /** How long, or since when; beside the sentence. */
  detail?: string | null | undefined;
  /** Something is overdue. */
  urgent?: boolean;
  to: string;
  /** The view of the queue that it leads to. */
  view?: QueueView;
}

/** Sentences below each other, each a link. */
export function HomeLinks({ links }: { links: readonly HomeLink[] }) {
  const changeView = useConsoleState(({ changeQueueView }) => changeQueueView);
  return (
    <ul className={classes.links}>
      {links.map(({ key, icon, says, detail, urgent, to, view }) => (
        <li key={key}>
          <Link href={to} className={classes.link} onClick={() => view && changeView(view)}>
            <span className={classes.icon} aria-hidden>
              {icon}
            </span>
            <span className={classes.says}>{says}</span>
            {detail && (
              <span className={classes.detail} data-urgent={urgent || undefined}>
                {detail}
              </span>
            )}
            <IconChevronRight className={classes.chevron} size={16} stroke={1.5} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { checksDue } from '../../domain/home/due-for-me.ts';
import type { WorkspaceId } from '../../domain/keys/workspaces.ts';
import { rich, t } from '../../words/words.ts';
import { useDueForMe } from '../home/useDueForMe.ts';
import classes from './Shell.module.css';
import { WORKSPACES } from './workspaces.ts';

/** What is said to those who do not see where a number stands. */
const hidden = (chunks: ReactNode) => <VisuallyHidden>{chunks}</VisuallyHidden>;

/** The way between the workspaces, with how much waits for who sits here once the cases are read. */
export function Navigation() {
  const [location] = useLocation();
  const due = useDueForMe();
  const badges: Partial<Record<WorkspaceId, ReactNode>> = due
    ? {
        queue: due.open > 0 && rich('shell.due.queue', { count: due.open, hidden }),
        quality: checksDue(due) > 0 && rich('shell.due.quality', { count: checksDue(due), hidden }),
      }
    : {};
  return (
    <nav className={classes.nav} aria-label={t('shell.workspaces')}>
      <ul className={classes.links}>
        {WORKSPACES.map(({ id, icon: Icon }) => {
          const path = `/${id}`;
          const here = location === path || location.startsWith(`${path}/`);
          return (
            <li key={id}>
              <Link href={path} className={classes.link} aria-current={here ? 'page' : undefined}>
                <Icon size={18} stroke={1.75} aria-hidden />
                <span className={classes.linkName}>{t(`workspaces.name.${id}`)}</span>
                {badges[id] && <span className={classes.badge}>{badges[id]}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

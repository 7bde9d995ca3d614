import { VisuallyHidden } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { rich, t } from '../../words/words.ts';
import { useQueue } from '../queue/QueueProvider.tsx';
import classes from './Shell.module.css';
import { WORKSPACES } from './workspaces.ts';

/** The way between the workspaces, with the number of open cases once they are read. */
export function Navigation() {
  const [location] = useLocation();
  // The database would count them too, but with very many cases it lets everything else wait for that.
  const { reading, progress, total } = useQueue();
  const open = reading.status === 'ready' && progress === null ? total : null;
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
                {id === 'queue' && open !== null && (
                  <span className={classes.badge}>
                    {rich('shell.openCases', {
                      count: open,
                      hidden: (chunks) => <VisuallyHidden>{chunks}</VisuallyHidden>,
                    })}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

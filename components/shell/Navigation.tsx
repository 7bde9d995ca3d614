import { VisuallyHidden } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { liveAwaiting } from '../../workflows/read-models.ts';
import { formatCount } from '../ui/format.ts';
import { useLive } from '../ui/useLive.ts';
import { WORKSPACES } from './navigation.ts';
import classes from './Shell.module.css';

/** The way between the workspaces, with the number of open cases. */
export function Navigation() {
  const [location] = useLocation();
  const awaiting = useLive(liveAwaiting);
  const open = awaiting.status === 'ready' ? awaiting.value : null;
  return (
    <nav className={classes.nav} aria-label="Workspaces">
      <ul className={classes.links}>
        {WORKSPACES.map(({ path, name, icon: Icon }) => {
          const here = location === path || location.startsWith(`${path}/`);
          return (
            <li key={path}>
              <Link href={path} className={classes.link} aria-current={here ? 'page' : undefined}>
                <Icon size={18} stroke={1.75} aria-hidden />
                <span className={classes.linkName}>{name}</span>
                {path === '/queue' && open !== null && (
                  <span className={classes.badge}>
                    {formatCount(open)}
                    <VisuallyHidden> open cases</VisuallyHidden>
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

import { Drawer, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { t } from '../../../words/words.ts';
import { useHeldKeys } from '../../ui/keys/useHeldKeys.ts';
import { WORKSPACES } from '../workspaces.ts';
import classes from './Navigation.module.css';
import { useBadges } from './useBadges.tsx';
import type { NavigationState } from './useNavigation.ts';
import { useWorkspaces } from './useWorkspaces.ts';

/** A workspace in the navigation; with names hidden, its name is said when it is pointed at. */
function WorkspaceLink({
  workspace: { id, icon: Icon },
  badge,
  narrow,
  onChoose,
}: {
  workspace: (typeof WORKSPACES)[number];
  badge: ReactNode;
  narrow: boolean;
  onChoose?: () => void;
}) {
  const [location] = useLocation();
  const path = `/${id}`;
  const here = location === path || location.startsWith(`${path}/`);
  const name = t(`workspaces.name.${id}`);
  return (
    <li>
      <Tooltip label={name} position="right" disabled={!narrow} openDelay={200}>
        <Link
          href={path}
          className={classes.link}
          aria-current={here ? 'page' : undefined}
          onClick={onChoose}
        >
          <Icon size={18} stroke={1.5} aria-hidden className={classes.icon} />
          <span className={classes.name}>{name}</span>
          {badge !== undefined && <span className={classes.badge}>{badge}</span>}
        </Link>
      </Tooltip>
    </li>
  );
}

function Links({ narrow, onChoose }: { narrow: boolean; onChoose?: () => void }) {
  const badges = useBadges();
  const workspaces = useWorkspaces() ?? WORKSPACES;
  return (
    <nav className={classes.nav} data-narrow={narrow || undefined} aria-label={t('shell.workspaces')}>
      <ul className={classes.links}>
        {workspaces.map((workspace) => (
          <WorkspaceLink
            key={workspace.id}
            workspace={workspace}
            badge={badges[workspace.id]}
            narrow={narrow}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </nav>
  );
}

/** The way between the workspaces: beside the screen, or in a drawer that closes once somebody has chosen. */
export function Navigation({ navigation }: { navigation: NavigationState }) {
  const { as, open, close } = navigation;
  useHeldKeys(as === 'drawer' && open);
  if (as !== 'drawer') return <Links narrow={as === 'narrow'} />;
  return (
    <Drawer.Root
      opened={open}
      onClose={() => close(false)}
      returnFocus={false}
      size="min(18rem, 85vw)"
      lockScroll={false}
      transitionProps={{ transition: 'fade', duration: 140 }}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={t('shell.workspaces')}>
        <div className={classes.drawerHead}>
          <Drawer.CloseButton aria-label={t('shell.header.closeNavigation')} />
        </div>
        <Links narrow={false} onChoose={() => close(true)} />
      </Drawer.Content>
    </Drawer.Root>
  );
}

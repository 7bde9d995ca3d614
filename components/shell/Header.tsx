import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard, IconUser } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useSession } from '../../workflows/session.ts';
import { ColorSchemeControl } from './ColorSchemeControl.tsx';
import classes from './Shell.module.css';

/** Product name, reviewer and colour scheme. */
export function Header({ onShowKeys }: { onShowKeys: () => void }) {
  const reviewer = useSession((session) => session.reviewer);
  return (
    <header className={classes.header}>
      <Link href="/queue" className={classes.brand}>
        <img src="/icon/48.png" width={22} height={22} alt="" />
        Second Look
      </Link>
      <div className={classes.tools}>
        <Link href="/settings" className={classes.reviewer} title="Change the pseudonym in Settings">
          <IconUser size={16} aria-hidden />
          <span>Reviewer: {reviewer ?? 'nobody'}</span>
        </Link>
        <Tooltip label="Keys (?)">
          <ActionIcon variant="subtle" color="accent" size="lg" aria-label="Show keys" onClick={onShowKeys}>
            <IconKeyboard size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ColorSchemeControl />
      </div>
    </header>
  );
}

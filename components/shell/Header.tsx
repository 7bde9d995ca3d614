import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCoffee, IconCommand, IconKeyboard } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../words/words.ts';
import { startBreak } from '../../workflows/review/wellbeing.ts';
import { ColorSchemeControl } from '../ui/ColorSchemeControl.tsx';
import { useKeyShortcut, useLabelWithKey } from '../ui/keys/key-context.ts';
import { openPalette } from './palette/CommandPalette.tsx';
import { ReviewerMenu } from './people/ReviewerMenu.tsx';
import classes from './Shell.module.css';

/** Product name, reviewer, break and colour scheme; on every screen. */
export function Header({ onShowKeys }: { onShowKeys: () => void }) {
  const commandsLabel = useLabelWithKey(t('shell.header.commands'), 'palette');
  const keysLabel = useLabelWithKey(t('shell.header.keys'), 'show-keys');
  const breakKey = useKeyShortcut('take-break');
  return (
    <header className={classes.header}>
      <Link href="/queue" className={classes.brand}>
        <img src="/icon/48.png" width={22} height={22} alt="" />
        {t('shell.product')}
      </Link>
      <div className={classes.tools}>
        <ReviewerMenu />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCoffee size={16} aria-hidden />}
          aria-keyshortcuts={breakKey}
          onClick={() => void startBreak()}
        >
          {t('shell.header.break')}
        </Button>
        <Tooltip label={commandsLabel}>
          <ActionIcon
            variant="subtle"
            color="accent"
            size="lg"
            aria-label={t('shell.header.showCommands')}
            onClick={openPalette}
          >
            <IconCommand size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={keysLabel}>
          <ActionIcon
            variant="subtle"
            color="accent"
            size="lg"
            aria-label={t('shell.header.showKeys')}
            onClick={onShowKeys}
          >
            <IconKeyboard size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ColorSchemeControl />
      </div>
    </header>
  );
}

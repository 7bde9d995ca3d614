import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconCoffee, IconLayoutSidebar, IconMenu2, IconSearch } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../words/words.ts';
import { startBreak } from '../../workflows/review/wellbeing.ts';
import { KeyHint } from '../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../ui/keys/key-context.ts';
import classes from './Header.module.css';
import type { NavigationState } from './navigation/useNavigation.ts';
import { openPalette } from './palette/CommandPalette.tsx';
import { AvatarMenu } from './people/AvatarMenu.tsx';

const TOGGLE = {
  drawer: { icon: IconMenu2, label: t('shell.header.openNavigation') },
  wide: { icon: IconLayoutSidebar, label: t('shell.header.hideNames') },
  narrow: { icon: IconLayoutSidebar, label: t('shell.header.showNames') },
};

function NavigationToggle({ navigation: { as, open, toggle } }: { navigation: NavigationState }) {
  const { icon: Icon, label } = TOGGLE[as];
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      aria-expanded={open}
      onClick={toggle}
    >
      <Icon size={18} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}

/** Looks like a field to type in, and opens one. */
function SearchButton() {
  return (
    <UnstyledButton
      className={classes.search}
      onClick={openPalette}
      aria-keyshortcuts={useKeyShortcut('palette')}
      aria-haspopup="dialog"
    >
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <span className={classes.searchText}>{t('shell.header.search')}</span>
      <span className={classes.searchKey}>
        <KeyHint command="palette" />
      </span>
    </UnstyledButton>
  );
}

interface HeaderProps {
  navigation: NavigationState;
  onShowKeys: () => void;
}

/** Product name, the way to every command, a break, and who sits here; on every screen. */
export function Header({ navigation, onShowKeys }: HeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.start}>
        <NavigationToggle navigation={navigation} />
        <Link href="/home" className={classes.brand}>
          <img src="/icon/48.png" width={20} height={20} alt="" />
          <span className={classes.product}>{t('shell.product')}</span>
        </Link>
      </div>
      <SearchButton />
      <div className={classes.tools}>
        <Button
          variant="default"
          className={classes.break}
          leftSection={<IconCoffee size={16} stroke={1.5} aria-hidden />}
          aria-keyshortcuts={useKeyShortcut('take-break')}
          onClick={() => void startBreak()}
        >
          <span className={classes.breakText}>{t('shell.header.break')}</span>
        </Button>
        <AvatarMenu onShowKeys={onShowKeys} />
      </div>
    </header>
  );
}

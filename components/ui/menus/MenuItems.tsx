import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './menus.module.css';

/**
 * What an open menu holds. It takes the focus as a whole, so that an arrow leads to the first item and Enter does
 * nothing yet. Mantine's own place for the focus (switched off in the theme) is none that a menu may have: a menu has
 * groups and items alone.
 */
export function MenuItems({ children }: { children: ReactNode }) {
  return (
    <Menu.Dropdown>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset in a menu would be none of its groups */}
      <div role="group" tabIndex={-1} data-autofocus className={classes.items}>
        {children}
      </div>
    </Menu.Dropdown>
  );
}

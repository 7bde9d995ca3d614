import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';

/** Up to this width the navigation lies in a drawer; Shell.module.css has the same. */
const DRAWER = '(max-width: 48em)';

/** From this width on there is room for the names, until somebody says otherwise. */
const ROOMY = '(min-width: 64em)';

const CHOICES = ['wide', 'narrow'] as const;
type Choice = (typeof CHOICES)[number];

/** How the navigation is shown, and how to change that. */
export interface NavigationState {
  /** In a drawer, which is open or not; else beside the screen, with names or as icons. */
  as: 'drawer' | 'wide' | 'narrow';
  open: boolean;
  /** Opens or closes the drawer, or shows or hides the names; the latter is remembered in this browser. */
  toggle: () => void;
  /** Closes the drawer; whoever has chosen nothing in it gets the focus back where it was. */
  close: (chosen: boolean) => void;
}

/** The state of the navigation; once, in the console's frame. */
export function useNavigation(): NavigationState {
  const [choice, setChoice] = useLocalStorage<Choice | null>({
    key: 'second-look.navigation',
    defaultValue: null,
    getInitialValueInEffect: false,
    serialize: (value) => value ?? '',
    deserialize: (value) => CHOICES.find((each) => each === value) ?? null,
  });
  const inDrawer = useMediaQuery(DRAWER, undefined, { getInitialValueInEffect: false });
  const isRoomy = useMediaQuery(ROOMY, undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const opener = useRef<Element | null>(null);
  const beside = choice ?? (isRoomy ? 'wide' : 'narrow');
  return {
    as: inDrawer ? 'drawer' : beside,
    open: inDrawer ? opened : beside === 'wide',
    toggle: () => {
      opener.current = document.activeElement;
      if (inDrawer) setOpened(!opened);
      else setChoice(beside === 'wide' ? 'narrow' : 'wide');
    },
    close: (chosen) => {
      setOpened(false);
      if (!chosen && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
  };
}

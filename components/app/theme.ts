import { Alert, Button, createTheme, Modal, Popover, Portal, Tooltip } from '@mantine/core';

/** Mantine's theme. The build makes style sheets of it and of theme-variables.ts (theme-css.ts). */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: {
    accent: [
      '#eef3fb',
      '#dce6f5',
      '#b6c9e8',
      '#8faedd',
      '#7399d4',
      '#527dc9',
      '#3a66b0',
      '#315898',
      '#284a80',
      '#1e3a66',
    ],
    dark: [
      '#d8dce3',
      '#b6bdc8',
      '#9ca4b1',
      '#8a93a1',
      '#3d4653',
      '#323a46',
      '#252b35',
      '#1a1f27',
      '#151920',
      '#0f1217',
    ],
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A landmark of the page (index.html): whoever goes from landmark to landmark finds an open menu there.
    Portal: Portal.extend({ defaultProps: { target: '#overlays' } }),
    ModalRoot: Modal.Root.extend({
      defaultProps: {
        // Locking the scroll would inject a style element.
        lockScroll: false,
        centered: true,
        // It moves nothing: a button that moves while it is pressed is let go of beside it, and nothing happens.
        transitionProps: { transition: 'fade', duration: 150 },
      },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light', radius: 'sm' } }),
    // Menus and lists of options too, which are popovers. In a portal they lie above everything; placed in the window,
    // none makes the page longer; where there is little room they scroll (page.css).
    Popover: Popover.extend({
      defaultProps: {
        withinPortal: true,
        floatingStrategy: 'fixed',
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { withinPortal: true, floatingStrategy: 'fixed', withArrow: true, openDelay: 400 },
    }),
  },
});

import { Alert, Button, createTheme, Modal, Tooltip } from '@mantine/core';

/**
 * Mantine's theme. Its variables stand in theme.css, because the content security policy allows no style
 * element that is made while the page runs; whatever changes here changes there.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 6,
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
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
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
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 400 } }),
  },
});

import {
  Alert,
  Badge,
  Button,
  createTheme,
  Input,
  Kbd,
  Menu,
  Modal,
  MultiSelect,
  Popover,
  Portal,
  Select,
  TagsInput,
  Tooltip,
} from '@mantine/core';

/** The type of a heading; 1.25 and 1.4 lines are whole steps of 4 px at these sizes. */
const heading = (fontSize: string, lineHeight: string) => ({ fontSize, lineHeight });

/** What scrolls is the list itself (page.css) and no area in it, which no key would reach. */
const listOfOptions = { defaultProps: { withScrollArea: false } };

/**
 * Mantine's theme. The build makes style sheets of it and of theme-variables.ts (theme-css.ts); controls.css gives
 * Mantine's controls their measures.
 */
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
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  // Small print, secondary text and labels, text, what is larger, titles of pages.
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.3334', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: heading('1.75rem', '1.2858'),
      h2: heading('1.25rem', '1.4'),
      h3: heading('1rem', '1.5'),
      h4: heading('0.875rem', '1.4286'),
      h5: heading('0.875rem', '1.4286'),
      h6: heading('0.8125rem', '1.5385'),
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '2rem' },
  // Overlays alone have a shadow.
  shadows: {
    xs: 'none',
    sm: 'none',
    md: 'var(--sl-shadow)',
    lg: 'var(--sl-shadow)',
    xl: 'var(--sl-shadow)',
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
        radius: 'md',
        // It moves nothing: a button that moves while it is pressed is let go of beside it, and nothing happens.
        transitionProps: { transition: 'fade', duration: 140 },
      },
    }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    // What may stay empty says so in its name.
    InputWrapper: Input.Wrapper.extend({ defaultProps: { withAsterisk: false } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'xs', tt: 'none' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light', radius: 'md' } }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    // Menus and lists of options too, which are popovers. In a portal they lie above everything; placed in the window,
    // none makes the page longer; where there is little room they scroll (page.css).
    Popover: Popover.extend({
      defaultProps: {
        withinPortal: true,
        floatingStrategy: 'fixed',
        radius: 'md',
        transitionProps: { transition: 'fade', duration: 120 },
        middlewares: { flip: true, shift: true, size: { padding: 8 } },
      },
    }),
    Select: Select.extend(listOfOptions),
    MultiSelect: MultiSelect.extend(listOfOptions),
    TagsInput: TagsInput.extend(listOfOptions),
    // components/ui/menus has a place for the focus instead.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withinPortal: true, floatingStrategy: 'fixed', openDelay: 400, offset: 8 },
    }),
  },
});

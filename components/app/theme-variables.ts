import type { CSSVariablesResolver } from '@mantine/core';

type Variables = Record<string, string>;

/** The console's measures that Mantine has no name for. */
const MEASURES: Variables = {
  // Large figures: one among several, and the one that a screen begins with.
  '--sl-figure-size': '1.75rem',
  '--sl-headline-size': '2.5rem',
  '--sl-control': '2rem',
  '--sl-control-compact': '1.75rem',
  '--sl-motion': '140ms ease-out',
};

/** Mantine's own colours darkened so that text keeps a contrast of at least 4.5 : 1, in the light scheme. */
const LIGHT: Variables = {
  '--mantine-color-accent-text': 'var(--mantine-color-accent-7)',
  '--mantine-color-accent-light': '#e8eef9',
  '--mantine-color-accent-light-hover': '#dbe5f5',
  '--mantine-color-accent-light-color': '#24457a',
  '--mantine-color-accent-outline-hover': '#f2f6fc',
  '--mantine-color-text': '#1b2027',
  '--mantine-color-anchor': 'var(--mantine-color-accent-7)',
  '--mantine-color-dimmed': '#57616d',
  '--mantine-color-placeholder': '#68727f',
  '--mantine-color-error': '#b42323',
  '--mantine-color-red-filled': '#b42323',
  '--mantine-color-red-filled-hover': '#941d1d',
  '--mantine-color-red-outline': '#b42323',
  '--mantine-color-red-text': '#b42323',
  '--mantine-color-red-light': '#fbecec',
  '--mantine-color-red-light-color': '#861a1a',
  '--mantine-color-yellow-light': '#fdf3d8',
  '--mantine-color-yellow-light-color': '#6b4300',
  '--mantine-color-green-light': '#e6f3ea',
  '--mantine-color-green-light-color': '#1d5a2a',
  '--mantine-color-default-color': 'var(--mantine-color-text)',
  '--mantine-color-default-hover': 'var(--sl-hover)',
  '--mantine-color-default-border': '#d2d8e0',
  '--mantine-color-disabled': '#eceff3',
  '--mantine-color-disabled-color': '#7a8492',
};

/** The same in the dark scheme, lightened; the accent is filled as in the light one. */
const DARK: Variables = {
  '--mantine-color-accent-filled': 'var(--mantine-color-accent-6)',
  '--mantine-color-accent-filled-hover': 'var(--mantine-color-accent-7)',
  '--mantine-color-accent-text': 'var(--mantine-color-accent-3)',
  '--mantine-color-accent-light': '#22314a',
  '--mantine-color-accent-light-hover': '#2a3c5a',
  '--mantine-color-accent-light-color': '#c9daf4',
  '--mantine-color-accent-outline': 'var(--mantine-color-accent-3)',
  '--mantine-color-accent-outline-hover': '#202836',
  '--mantine-color-anchor': 'var(--mantine-color-accent-3)',
  '--mantine-color-error': '#ff9d9d',
  '--mantine-color-red-filled': '#b42323',
  '--mantine-color-red-filled-hover': '#941d1d',
  '--mantine-color-red-outline': '#ff9d9d',
  '--mantine-color-red-text': '#ff9d9d',
  '--mantine-color-red-light': '#3a2226',
  '--mantine-color-red-light-color': '#ffc9c9',
  '--mantine-color-yellow-light': '#352d19',
  '--mantine-color-yellow-light-color': '#ffe3a1',
  '--mantine-color-green-light': '#1d3728',
  '--mantine-color-green-light-color': '#bfe8cb',
  '--mantine-color-default-color': 'var(--mantine-color-text)',
  '--mantine-color-default-hover': 'var(--sl-hover)',
  '--mantine-color-placeholder': '#8d97a5',
};

/**
 * The console's own colours, in the light scheme and in the dark. Each has one meaning: accent is what can be done and
 * where somebody is (Mantine's), risk and benign what detection and people found, amber what is marked; red is for
 * errors and for what destroys.
 */
const OWN: Record<`--sl-${string}`, readonly [light: string, dark: string]> = {
  '--sl-page': ['#f7f8fa', '#12161b'],
  '--sl-surface': ['#fff', '#1a1f27'],
  '--sl-surface-2': ['#f3f5f8', '#20262f'],
  '--sl-hover': ['#f0f3f7', '#232a35'],
  '--sl-selected': ['#e4ecf9', '#25344d'],
  '--sl-border': ['#e1e5eb', '#2d3541'],
  '--sl-border-strong': ['#858f9d', '#7b8594'],
  '--sl-shadow': [
    '0 1px 2px rgb(20 26 36 / 6%), 0 8px 24px rgb(20 26 36 / 12%)',
    '0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 45%)',
  ],
  '--sl-risk': ['#a3470f', '#f0925a'],
  '--sl-risk-soft': ['#f6dcc9', '#5a3420'],
  '--sl-benign': ['#28757c', '#5fb9c0'],
  '--sl-benign-soft': ['#cfe6e8', '#1f4a4e'],
  '--sl-track': ['#e3e7ed', '#313946'],
  '--sl-track-line': ['#c3cad4', '#4b5563'],
  '--sl-threshold': ['#1d232b', '#e8ebf0'],
  '--sl-mark': ['#ffe9a8', '#57430f'],
  '--sl-mark-strong': ['#ffd15c', '#7a5c10'],
  '--sl-mark-line': ['#a36a00', '#f0c350'],
  '--sl-hidden': ['#6d2e9e', '#dcb6ff'],
  '--sl-hidden-bg': ['#f1e6f9', '#3b2750'],
};

/** What changes for whoever asks the system for more contrast. */
const MORE: Record<`--${string}`, readonly [light: string, dark: string]> = {
  '--mantine-color-text': ['#000', '#fff'],
  '--mantine-color-dimmed': ['#2b333d', '#d9dee6'],
  '--mantine-color-placeholder': ['#434c57', '#c3cad4'],
  '--mantine-color-anchor': ['var(--mantine-color-accent-9)', 'var(--mantine-color-accent-1)'],
  '--mantine-color-default-border': ['#3f4853', '#c3cad4'],
  '--mantine-color-disabled-color': ['#505a66', '#aab3bf'],
  '--sl-page': ['#fff', '#000'],
  '--sl-surface-2': ['#f3f5f8', '#12161b'],
  '--sl-border': ['#5b6571', '#97a1ae'],
  '--sl-border-strong': ['#2b333d', '#d9dee6'],
  '--sl-risk': ['#7d3408', '#ffb185'],
  '--sl-benign': ['#175258', '#8fdde3'],
};

const inScheme = (pairs: Record<string, readonly [string, string]>, scheme: 0 | 1): Variables =>
  Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[scheme]]));

/** What the console changes in, and adds to, the variables that Mantine makes of the theme. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: MEASURES,
  light: { ...LIGHT, ...inScheme(OWN, 0) },
  dark: { ...DARK, ...inScheme(OWN, 1) },
});

/** What of it changes where more contrast is asked for (prefers-contrast). */
export const contrastVariables = {
  variables: {},
  light: inScheme(MORE, 0),
  dark: inScheme(MORE, 1),
};

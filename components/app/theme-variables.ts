import type { CSSVariablesResolver } from '@mantine/core';

/** Mantine's own colours darkened so that text keeps a contrast of at least 4.5 : 1, in the light scheme. */
const LIGHT = {
  '--mantine-color-accent-text': 'var(--mantine-color-accent-7)',
  '--mantine-color-accent-light': '#e6edf8',
  '--mantine-color-accent-light-hover': '#d8e3f4',
  '--mantine-color-accent-light-color': '#24457a',
  '--mantine-color-accent-outline-hover': '#f2f6fc',
  '--mantine-color-text': '#1d232b',
  '--mantine-color-anchor': 'var(--mantine-color-accent-7)',
  '--mantine-color-dimmed': '#55606e',
  '--mantine-color-placeholder': '#68727f',
  '--mantine-color-error': '#b42323',
  '--mantine-color-red-filled': '#b42323',
  '--mantine-color-red-filled-hover': '#941d1d',
  '--mantine-color-red-outline': '#b42323',
  '--mantine-color-red-text': '#b42323',
  '--mantine-color-red-light-color': '#861a1a',
  '--mantine-color-yellow-light-color': '#6b4300',
  '--mantine-color-green-light-color': '#1d5a2a',
  '--mantine-color-default-border': '#d3d9e1',
};

/** The same in the dark scheme, lightened; the accent is filled as in the light one. */
const DARK = {
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
  '--mantine-color-red-light': '#43242a',
  '--mantine-color-red-light-color': '#ffc9c9',
  '--mantine-color-yellow-light': '#3b3119',
  '--mantine-color-yellow-light-color': '#ffe3a1',
  '--mantine-color-green-light': '#1d3728',
  '--mantine-color-green-light-color': '#bfe8cb',
};

/** The console's own colours, in the light scheme and in the dark. */
const OWN: Record<`--sl-${string}`, readonly [light: string, dark: string]> = {
  '--sl-page': ['#f4f6f9', '#14181e'],
  '--sl-surface': ['#fff', '#1a1f27'],
  '--sl-surface-2': ['#f0f3f7', '#222832'],
  '--sl-hover': ['#eef2f8', '#232a35'],
  '--sl-selected': ['#e2eaf7', '#25344d'],
  '--sl-border': ['#dce1e8', '#303844'],
  '--sl-border-strong': ['#8a94a1', '#7b8594'],
  '--sl-risk': ['#a3470f', '#f0925a'],
  '--sl-risk-soft': ['#f6dcc9', '#5a3420'],
  '--sl-benign': ['#2f7f86', '#5fb9c0'],
  '--sl-benign-soft': ['#cfe6e8', '#1f4a4e'],
  '--sl-track': ['#e3e7ed', '#313946'],
  '--sl-threshold': ['#1d232b', '#e8ebf0'],
  '--sl-mark': ['#ffe9a8', '#57430f'],
  '--sl-mark-strong': ['#ffd15c', '#7a5c10'],
  '--sl-mark-line': ['#a36a00', '#f0c350'],
  '--sl-hidden': ['#6d2e9e', '#dcb6ff'],
  '--sl-hidden-bg': ['#f1e6f9', '#3b2750'],
};

const ownIn = (scheme: 0 | 1) =>
  Object.fromEntries(Object.entries(OWN).map(([name, pair]) => [name, pair[scheme]]));

/** What the console changes in, and adds to, the variables that Mantine makes of the theme. */
export const themeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT, ...ownIn(0) },
  dark: { ...DARK, ...ownIn(1) },
});

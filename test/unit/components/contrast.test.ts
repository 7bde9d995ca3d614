import { DEFAULT_THEME, deepMerge, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { expect, test } from 'vitest';
import { theme } from '../../../components/app/theme.ts';
import { contrastVariables, themeVariables } from '../../../components/app/theme-variables.ts';

type Scheme = 'light' | 'dark';

/** Every variable of the page in a scheme, as the browser would have it. */
function variablesIn(scheme: Scheme, moreContrast: boolean): Record<string, string> {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const all = deepMerge(defaultCssVariablesResolver(merged), themeVariables(merged));
  return { ...all.variables, ...all[scheme], ...(moreContrast ? contrastVariables[scheme] : {}) };
}

/** The red, green and blue of a variable, 0 to 255 each. */
function colourOf(variables: Record<string, string>, name: string): number[] {
  const value = variables[name];
  const inner = /^var\((--[\w-]+)\)$/.exec(value ?? '');
  if (inner) return colourOf(variables, inner[1]!);
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value ?? '')?.[1];
  if (digits === undefined) throw new Error(`${name} is no plain colour: ${value}`);
  const pairs = digits.length === 3 ? [...digits].map((each) => each + each) : digits.match(/../g)!;
  return pairs.map((pair) => Number.parseInt(pair, 16));
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: number[]): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: number[], other: number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light! + 0.05) / (dark! + 0.05);
}

const GROUNDS = ['--sl-page', '--sl-surface', '--sl-surface-2', '--sl-hover', '--sl-selected'];

/** What is written in which colours on what. */
const TEXTS: readonly (readonly [texts: readonly string[], grounds: readonly string[]])[] = [
  [['--mantine-color-text', '--mantine-color-dimmed', '--mantine-color-anchor'], GROUNDS],
  [['--mantine-color-default-color'], ['--mantine-color-default', '--mantine-color-default-hover']],
  [['--mantine-color-placeholder'], ['--sl-surface', '--sl-page', '--mantine-color-default']],
  [['--mantine-color-accent-text'], ['--sl-page', '--sl-surface', '--sl-hover']],
  [
    ['--mantine-color-accent-light-color'],
    ['--mantine-color-accent-light', '--mantine-color-accent-light-hover'],
  ],
  [
    ['--mantine-color-white'],
    [
      '--mantine-color-accent-filled',
      '--mantine-color-accent-filled-hover',
      '--mantine-color-red-filled',
      '--mantine-color-red-filled-hover',
    ],
  ],
  [
    ['--mantine-color-error', '--mantine-color-red-outline', '--sl-risk', '--sl-benign'],
    ['--sl-page', '--sl-surface', '--sl-surface-2'],
  ],
  [['--mantine-color-red-light-color'], ['--mantine-color-red-light']],
  [['--mantine-color-yellow-light-color'], ['--mantine-color-yellow-light']],
  [['--mantine-color-green-light-color'], ['--mantine-color-green-light']],
  [
    ['--mantine-color-text'],
    ['--sl-mark', '--sl-mark-strong', '--sl-track', '--sl-risk-soft', '--sl-benign-soft'],
  ],
  [['--sl-hidden'], ['--sl-hidden-bg', '--sl-surface']],
];

/** What only has to be seen: 3 : 1. */
const LINES = ['--sl-border-strong', '--sl-threshold', '--sl-mark-line', '--sl-risk', '--sl-benign'];

const LOOKS = (['light', 'dark'] as const).flatMap((scheme) =>
  [false, true].map((moreContrast) => ({ scheme, moreContrast })),
);

test.each(LOOKS)(
  'every text can be read, $scheme, more contrast: $moreContrast',
  ({ scheme, moreContrast }) => {
    const variables = variablesIn(scheme, moreContrast);
    const weak = TEXTS.flatMap(([texts, grounds]) =>
      texts.flatMap((text) =>
        grounds.flatMap((ground) => {
          const ratio = contrast(colourOf(variables, text), colourOf(variables, ground));
          return ratio < 4.5 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
        }),
      ),
    );
    expect(weak).toEqual([]);
  },
);

test.each(LOOKS)(
  'every line can be seen, $scheme, more contrast: $moreContrast',
  ({ scheme, moreContrast }) => {
    const variables = variablesIn(scheme, moreContrast);
    for (const line of [...LINES, ...(moreContrast ? ['--sl-border', '--mantine-color-default-border'] : [])])
      expect(
        contrast(colourOf(variables, line), colourOf(variables, '--sl-surface')),
        line,
      ).toBeGreaterThanOrEqual(3);
  },
);

test('whoever asks for more contrast gets more', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const [usual, more] = [variablesIn(scheme, false), variablesIn(scheme, true)];
    for (const name of ['--mantine-color-text', '--mantine-color-dimmed', '--sl-border']) {
      const [before, after] = [usual, more].map((variables) =>
        contrast(colourOf(variables, name), colourOf(variables, '--sl-surface')),
      );
      expect(after, `${name}, ${scheme}`).toBeGreaterThan(before!);
    }
  }
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeCss } from '../../../components/app/theme-css.ts';

/** The style sheet as the variables of each of its rules. */
const rules = [...themeCss().matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
  selector: selector!.trim(),
  variables: new Map(
    [...body!.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  ),
}));
const inScheme = (scheme: string) =>
  rules.find(({ selector }) => selector.includes(`="${scheme}"`))!.variables;

test.each(['light', 'dark'])(
  'every colour of the console that something is drawn with is there, %s',
  (scheme) => {
    const used = globSync('components/**/*.{css,ts,tsx}').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/var\((--sl-[\w-]+)/g)].map(([, name]) => name!),
    );
    expect(used.length).toBeGreaterThan(50);
    const known = new Set([...rules[0]!.variables.keys(), ...inScheme(scheme).keys()]);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  },
);

test('the theme and what is changed in it are in the style sheet, and what Mantine has itself is not', () => {
  const shared = rules[0]!.variables;
  expect(shared.get('--mantine-color-accent-6')).toBe('#3a66b0');
  expect(shared.get('--mantine-primary-color-filled')).toBe('var(--mantine-color-accent-filled)');
  expect(shared.has('--mantine-color-blue-6')).toBe(false);
  expect(inScheme('light').get('--mantine-color-text')).toBe('#1b2027');
  expect(inScheme('dark').get('--mantine-color-error')).toBe('#ff9d9d');
});

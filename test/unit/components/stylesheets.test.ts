import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SHEETS = globSync('components/**/*.css');

/** The innermost rules of a style sheet, each with its selector. */
function rulesOf(css: string): { selector: string; body: string }[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.trim(),
    body: body!,
  }));
}

/** The properties that a style sheet gives a selector, wherever it does so. */
function declared(css: string, selector: string): string {
  return rulesOf(css)
    .filter((rule) => rule.selector.split(/,\s*/).includes(selector))
    .map(({ body }) => body)
    .join('\n');
}

const scrollers = SHEETS.flatMap((sheet) => {
  const css = readFileSync(sheet, 'utf8');
  return rulesOf(css)
    .filter(({ body }) => /(^|\s)overflow(-[xy])?:\s*(auto|scroll)/.test(body))
    .flatMap(({ selector }) => selector.split(/,\s*/))
    .map((selector) => ({ name: `${sheet} ${selector}`, properties: declared(css, selector) }));
});

test('there are style sheets with scrollers to look at', () => expect(scrollers.length).toBeGreaterThan(10));

// Mantine's dropdowns have a position of their own, and are named in a file that only adds to it.
const POSITIONED_BY_MANTINE = /\.mantine-(Menu|Popover|Combobox)-dropdown$/;

// What is placed absolutely, hidden texts above all, else scrolls with the page and makes it longer than its content.
test.each(scrollers.filter(({ name }) => !POSITIONED_BY_MANTINE.test(name)))(
  '$name scrolls what is placed in it too',
  ({ properties }) =>
    expect(properties).toMatch(/position:\s*(relative|absolute|sticky|fixed)|contain:.*layout/),
);

test('nothing but the lists in the filters of the queue, which are in one themselves, opens outside a portal', () => {
  const outside = globSync('components/**/*.{ts,tsx}').filter((file) =>
    /withinPortal(:\s*|=\{)false/.test(readFileSync(file, 'utf8')),
  );
  expect(outside).toEqual(['components/queue/filter/QueueFilters.tsx']);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../../browser/chromium.ts';
import { ROOT } from '../../cli/setup.mjs';
import { expect, test } from './fixtures.ts';

const text = readFileSync(join(EXTENSION, 'licences.txt'), 'utf8');
const [, list = ''] = text.split('\n\n');
const listed = list.split('\n').map((line) => line.slice(0, line.lastIndexOf(' (')));

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

test('every package that the extension depends on is in the file of licences, with its text', () => {
  const bundled = (name: string) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  };
  for (const name of Object.keys(dependencies)) expect(listed).toContain(bundled(name));
  // What those bring along, and what the tools add of their own.
  for (const name of ['scheduler', 'd3-scale', 'fflate', 'rolldown', 'vite'])
    expect(listed).toContain(bundled(name));
  for (const each of listed) expect(text.split(list)[1], each).toContain(`\n${each}\n`);
});

test('what the inference engine contains is in it too', () => {
  expect(text).toContain('Copyright (c) Microsoft Corporation');
  expect(text).toContain('THIRD PARTY SOFTWARE NOTICES AND INFORMATION');
});

test('it can be read from Settings', async ({ console }) => {
  const { page } = console;
  await console.goTo('Settings');
  const link = page.getByRole('link', { name: 'Third-party licences' });
  const [file] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await expect(file.locator('body')).toContainText('react-dom');
});

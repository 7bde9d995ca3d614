import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { WORKSPACES } from '../../../components/shell/workspaces.ts';
import { COMMANDS, wayTo } from '../../../domain/keys/commands.ts';
import { WORKSPACE_IDS } from '../../../domain/keys/workspaces.ts';

test('every workspace that keys and addresses know is in the register once, and has a command', () => {
  const ids = WORKSPACES.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(WORKSPACE_IDS.toSorted());
  const ways = COMMANDS.map(({ id }) => id).filter((id) => id.startsWith('go-'));
  expect(ways.toSorted()).toEqual(ids.map(wayTo).toSorted());
});

test.each(WORKSPACES)(
  'the addresses of $id begin with it, and name its sections if it has any',
  (workspace) => {
    const { id, screens, sections = [] } = workspace;
    for (const { pattern } of screens) expect(pattern).toMatch(new RegExp(`^/${id}(/|$)`));
    expect(screens.some(({ pattern }) => pattern === `/${id}/:section?`)).toBe(sections.length > 0);
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
  },
);

/** Addresses within the console that a file names, what is put in while it runs as `${}`. */
function addressesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const calls = /(?:navigate\(\s*|href=\{?|to=\{?|\? |: )(['"`])(\/[^'"`]*)\1/g;
  const hashes = /(['"`])[^'"`]*#(\/[^'"`]*)\1/g;
  return [...text.matchAll(calls), ...text.matchAll(hashes)].map(([, , address]) => address!.split('?')[0]!);
}

/** Whether an address is one of a workspace, its section or its screen. */
function leadsSomewhere(address: string): boolean {
  const [, id, place, ...rest] = address.split('/');
  const workspace = WORKSPACES.find((each) => each.id === id);
  if (!workspace) return false;
  if (place === undefined) return true;
  if (workspace.sections && rest.length === 0) return workspace.sections.some((each) => each.id === place);
  return workspace.screens.some(({ pattern }) => {
    const parts = pattern.split('/').slice(2);
    const given = [place, ...rest];
    return (
      parts.length === given.length && parts.every((part, at) => part.startsWith(':') || part === given[at])
    );
  });
}

test('every address that the console names leads to a workspace, and to a section that it has', () => {
  const named = globSync('{components,workflows,entrypoints}/**/*.{ts,tsx}').flatMap((file) =>
    addressesIn(file)
      .filter((address) => !/^\/(\$|icon\/|licences\.txt)/.test(address))
      .map((address) => ({ file, address })),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ address }) => !leadsSomewhere(address))).toEqual([]);
  for (const address of ['/queues', '/data/archive', '/queue/1', '/log/case'])
    expect(leadsSomewhere(address)).toBe(false);
});

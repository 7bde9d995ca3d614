import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../cli/setup.mjs';
import { readTestReport } from '../../cli/test-report.mjs';

/** Files of tests that fail in each way in which a test can, for both runners themselves to run. */
const FAILING = {
  'vitest/vitest.config.ts': 'export default {};',
  'vitest/fails.test.ts': `import { describe, expect, test } from 'vitest';
    test('holds', () => expect(1).toBe(1));
    describe('a group', () => { test('fails', () => expect({ name: 'one' }).toEqual({ name: 'other' })); });`,
  'vitest/unloadable.test.ts': `throw new Error('this file does not load');`,
  'vitest/hook.test.ts': `import { beforeAll, test } from 'vitest';
    beforeAll(() => { throw new Error('nothing could be prepared'); });
    test('is never run', () => {});`,
  'playwright/fails.spec.ts': `import { expect, test } from '@playwright/test';
    test('holds', () => expect(1).toBe(1));
    test.describe('a group', () => { test('fails', () => {
      expect.soft(1, 'the softly expected').toBe(2);
      expect('one').toBe('other');
    }); });`,
  'playwright/unloadable.spec.ts': `throw new Error('nor does this one');`,
};

let folder: string;

/** Runs a runner on its folder; rejects for other reasons than failing tests only later, when there is no report. */
const failingRun = (program: string, args: readonly string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  }).catch(() => {});

beforeAll(async () => {
  // Within the project, so that the files find the runners.
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'test-results', 'failing-'));
  for (const [path, text] of Object.entries(FAILING)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await failingRun('vitest/vitest.mjs', [
    ...['run', '--root', 'vitest', '--reporter=json'],
    `--outputFile.json=${join(folder, 'vitest.json')}`,
  ]);
  for (const [name, file] of Object.entries({ ran: 'fails', stopped: 'unloadable' }))
    await failingRun(
      '@playwright/test/cli.js',
      ['test', file, '-c', 'playwright', '--reporter=json', `--output=${join(folder, 'left')}`],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, `${name}.json`), FORCE_COLOR: '1' },
    );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is told of a report, by the name of the test; the folder's own name is a random one. */
function toldOf(report: string) {
  const { passed, failures } = readTestReport(join(folder, report));
  return { passed, failures: failures.map(({ name, lines }) => [name.replace(/^.*\//, ''), lines]).sort() };
}

test('each test that vitest fails is named with its error, as is a file that does not load or prepare', () => {
  expect(toldOf('vitest.json')).toEqual({
    passed: 1,
    failures: [
      [
        'fails.test.ts › a group fails',
        ["AssertionError: expected { name: 'one' } to deeply equal { name: 'other' }"],
      ],
      ['hook.test.ts', ['nothing could be prepared']],
      ['unloadable.test.ts', ['this file does not load']],
    ],
  });
});

test('each test that Playwright fails is named with all its errors, without colours, source and calls', () => {
  expect(toldOf('ran.json')).toEqual({
    passed: 1,
    failures: [
      [
        'fails.spec.ts › a group › fails',
        [
          ...['Error: the softly expected', 'expect(received).toBe(expected) // Object.is equality'],
          ...['Expected: 2', 'Received: 1'],
          ...['Error: expect(received).toBe(expected) // Object.is equality'],
          ...['Expected: "other"', 'Received: "one"'],
        ],
      ],
    ],
  });
});

test('what keeps Playwright from running any test is told', () => {
  const { passed, failures } = toldOf('stopped.json');
  expect(passed).toBe(0);
  expect(failures).toContainEqual(['outside of any test', ['Error: nor does this one']]);
});

test('a report that was never written is a failure', () => {
  const { passed, failures } = readTestReport(join(folder, 'none.json'));
  expect(passed).toBe(0);
  expect(failures).toHaveLength(1);
});

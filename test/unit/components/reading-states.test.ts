import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../../fixtures/source-files.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** What draws a state of something read by hand, instead of by `ReadState`. */
const BY_HAND: Record<string, RegExp> = {
  'a branch for what is being read, or failed':
    /\bstatus\s*[!=]==\s*'(?:loading|failed)'|\bstatus\s*!==\s*'ready'/,
  'a loader': /<Loading\b/,
  'what a promise gives, put into a state':
    /\.then\(\s*(?:set[A-Z]|\(?[^()=]*\)?\s*=>\s*(?:\w+\s*&&\s*)?set[A-Z])/,
};

/** Who may, each with its reason. */
const MAY: Record<string, string> = {
  'components/app/App.tsx': 'the start of the console itself, before anything can be read',
  'components/shell/ScreenOfRoute.tsx': 'loads code, not what is stored',
};

const drawnByHand = (text: string) => Object.keys(BY_HAND).filter((what) => BY_HAND[what]!.test(text));

describe('what reading has come to is drawn by one component', () => {
  test.each([
    ["if (view.status === 'loading') return null;", ['a branch for what is being read, or failed']],
    ["if (counts.status !== 'ready') return null;", ['a branch for what is being read, or failed']],
    ['return <Loading label={label} />;', ['a loader']],
    ['read().then(setLeads, fail);', ['what a promise gives, put into a state']],
    ['read().then(\n  (value) => wanted && setValue(value));', ['what a promise gives, put into a state']],
    ["state.status === 'ready' && <Found />", []],
    ['<ReadState read={read} loading={label} />', []],
    ['verify().then((done) => report(done));', []],
  ])('the reader of sources sees it: %s', (text, what) => {
    expect(drawnByHand(text)).toEqual(what);
  });

  test('nowhere else in the components', () => {
    const files = sourceFiles('components').filter(
      (file) =>
        /^components\/(?!ui\/reading\/).*\.tsx$/.test(file) &&
        drawnByHand(readFileSync(join(ROOT, file), 'utf8')).length > 0,
    );
    expect(files.sort()).toEqual(Object.keys(MAY).sort());
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { measureStudy, summaryOf } from '../../../bench/coverage/measure.ts';
import { STUDIES } from '../../../bench/coverage/registry.ts';
import type { IntervalStudy } from '../../../bench/coverage/study.ts';
import { coverageMarkdown, keptCoverage, withTable } from '../../../bench/coverage/table.ts';
import { INTERVALS } from '../../../domain/metrics/figures/definitions.ts';
import data from '../../../domain/metrics/figures/interval-coverage.json' with { type: 'json' };
import { INTERVAL_SHORTFALLS } from '../../../domain/metrics/figures/interval-shortfalls.ts';
import { definitionWords, intervalWords } from '../../../words/export-words.ts';

const METRICS = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8');
const ROWS = METRICS.split('<!-- coverage: begin -->')[1]!
  .split('<!-- coverage: end -->')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name, , nominal, lowest, mean, , short]) => ({
    name: name!.slice(1, -1),
    nominal,
    lowest,
    mean,
    short,
  }));

/** An interval from 0 to the number drawn holds a truth of one half in half of all trials. */
const half: IntervalStudy = {
  name: 'half',
  of: 'a number drawn',
  nominal: 0.95,
  trials: { quick: 400, whole: 400 },
  settings: () => [
    { name: 'above', trial: (random) => ({ interval: [0, random()], truth: 0.5 }) },
    { name: 'below', trial: (random) => ({ interval: [random(), 1], truth: 0.5 }) },
    { name: 'always', trial: () => ({ interval: [0, 1], truth: 1 }) },
    { name: 'never shown', trial: () => null },
  ],
};

describe('the study', () => {
  test('counts what holds, what lies too low and too high, and what is not shown', async () => {
    const { settings } = await measureStudy(half, { extent: 'quick', seed: 1 });
    const [above, below, always, never] = settings;
    expect(above!.coverage).toBeGreaterThan(0.4);
    expect(above!.coverage).toBeLessThan(0.6);
    expect(above!.tooLow).toBe(1 - above!.coverage!);
    expect(above!.tooHigh).toBe(0);
    expect(below!.tooLow).toBe(0);
    expect(above!.standardError).toBeCloseTo(0.025, 3);
    expect(always).toMatchObject({ coverage: 1, trials: 400, none: 0 });
    expect(always!.standardError).toBeGreaterThan(0);
    expect(never).toMatchObject({ coverage: null, trials: 0, none: 400 });
  });

  test('names what falls short, the worst first, and not what chance may have done', async () => {
    const measured = await measureStudy(half, { extent: 'quick', seed: 1 });
    const { short, settings, lowest } = summaryOf(measured);
    expect(settings).toBe(3);
    expect(short.map(({ setting }) => setting).sort()).toEqual(['above', 'below']);
    expect(short[0]!.coverage).toBe(lowest);
    const few = await measureStudy(half, { extent: 'quick', seed: 1, trials: 1 });
    expect(summaryOf(few).short).toEqual([]);
  });

  test('is the same for the same seed, whatever is measured beside it, and can be stopped', async () => {
    const options = { extent: 'quick', seed: 3 } as const;
    const whole = await measureStudy(half, options);
    expect(await measureStudy(half, options)).toEqual(whole);
    const one = { ...half, settings: () => half.settings('quick').slice(1, 2) };
    expect((await measureStudy(one, options)).settings).toEqual(whole.settings.slice(1, 2));
    expect((await measureStudy(half, { ...options, seed: 4 })).settings).not.toEqual(whole.settings);
    let done = 0;
    const stopped = await measureStudy(half, {
      ...options,
      onSetting: () => {
        done += 1;
      },
      isStopped: () => done === 2,
    });
    expect(stopped.settings).toEqual(whole.settings.slice(0, 2));
  });

  test('writes its table between its marks', async () => {
    const measured = await measureStudy(half, { extent: 'quick', seed: 1 });
    const table = coverageMarkdown({ half: keptCoverage(measured, 'quick', 1) });
    const text = 'before\n<!-- coverage: begin -->\nold\n<!-- coverage: end -->\nafter';
    expect(withTable(text, table)).toBe(text.replace('old', `\n${table}\n`));
    expect(table).toMatch(/\| `half` \| a number drawn \| 95 % \| .* \| 3, quick \| (above|below): /);
    expect(() => withTable('none', table)).toThrow();
  });
});

describe('the registry', () => {
  test.each(STUDIES.map((study) => [study.name, study] as const))(
    '%s runs in every quick setting',
    async (_, study) => {
      const { settings } = await measureStudy(study, { extent: 'quick', seed: 2, trials: 2 });
      expect(settings.length).toBeGreaterThan(0);
      expect(new Set(settings.map(({ setting }) => setting)).size).toBe(settings.length);
      for (const { trials, none } of settings) expect(trials + none).toBe(2);
      expect(settings.some(({ trials }) => trials > 0)).toBe(true);
      const whole = study.settings('whole').map(({ name }) => name);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeGreaterThanOrEqual(settings.length);
    },
  );

  test('has a study of every way to make intervals', () => {
    expect(new Set(STUDIES.flatMap(({ method }) => method ?? []))).toEqual(new Set(Object.keys(INTERVALS)));
  });

  test('covers the whole grid of audit samples', () => {
    const names = STUDIES.find(({ name }) => name === 'stratified')!
      .settings('whole')
      .map(({ name }) => name);
    for (const corner of ['1 strata of 50, 10', '50 strata of 10000, 100'])
      for (const rate of ['0.3 %', '10 %'])
        expect(names.some((name) => name.startsWith(corner) && name.endsWith(`misses ${rate}`))).toBe(true);
  });
});

describe('what was measured', () => {
  const measured: Record<string, { lowest: number; mean: number; short: number }> = data;

  test('stands in the documentation, interval by interval', () => {
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    expect(ROWS.map(({ name }) => name)).toEqual(STUDIES.map(({ name }) => name));
    expect(Object.keys(measured)).toEqual(STUDIES.map(({ name }) => name));
    for (const { name, lowest, mean, short } of ROWS) {
      expect(lowest, name).toBe(percent(measured[name]!.lowest));
      expect(mean, name).toBe(percent(measured[name]!.mean));
      expect(short !== '', name).toBe(measured[name]!.short > 0);
    }
  });

  test('names a shortfall on the screen just where there is one', () => {
    const short = Object.entries(measured).flatMap(([name, own]) => (own.short > 0 ? [name] : []));
    expect(Object.keys(INTERVAL_SHORTFALLS).sort()).toEqual(short.sort());
  });

  test('is said with the figure and with the way to make the interval', () => {
    expect(definitionWords('cohen-kappa').text).toMatch(/Agreement beyond.* In simulations .* at worst\.$/);
    expect(intervalWords('wilson').text).toContain(`${(measured.wilson!.lowest * 100).toFixed(1)} %`);
    expect(intervalWords('clopper-pearson').text).not.toContain('simulations');
  });
});

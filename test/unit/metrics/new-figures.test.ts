import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { difference } from '../../../domain/metrics/intervals/difference.ts';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { recallEstimate } from '../../../domain/metrics/recall/recall-estimate.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const second = (overrides: Partial<Outcome>) =>
  makeOutcome({ stage: 'second-review', reviewer: 'birch', ...overrides });
const appeal = (overrides: Partial<Outcome>) =>
  makeOutcome({ stage: 'appeal', reviewer: 'cedar', decision: 'upheld', ...overrides });
const waiting = { decision: null, reviewer: null, decided_at: null, seconds: null };
const many = (count: number, name: string, overrides: Partial<Outcome>) =>
  Array.from({ length: count }, (_, index) => makeOutcome({ case_id: `${name}-${index}`, ...overrides }));

describe('breakdowns', () => {
  test('by locale, channel, policy version, model and month, with what is not known apart', () => {
    const rows = [
      makeOutcome({ case_id: 'a', locale: 'en', channel: 'club', policy_version: 2, model_version: '2' }),
      makeOutcome({
        case_id: 'b',
        locale: 'de',
        policy_version: 10,
        decision: 'inconclusive',
        model_id: null,
      }),
      makeOutcome({
        case_id: 'c',
        locale: 'en',
        flagged_at: '2026-04-01T00:30:00+01:00',
        model_version: null,
      }),
      makeOutcome({ case_id: 'd', flagged_at: null, ...waiting, model_id: null, model_version: null }),
    ];
    const { byLocale, byChannel, byPolicyVersion, byModel, byMonth } = computeStatistics(rows);
    expect(byLocale).toMatchObject({
      de: { confirmationRate: { k: 0, n: 1 } },
      en: { confirmationRate: { k: 2, n: 2 } },
      unknown: { cases: { flagged: 1, pending: 1 }, confirmationRate: { value: null } },
    });
    expect(Object.keys(byChannel)).toEqual(['club', 'unknown']);
    expect(Object.keys(byPolicyVersion)).toEqual(['2', '10', 'unknown']);
    expect(Object.keys(byModel)).toEqual(['1.0.0', 'test-model', 'test-model 2', 'unknown']);
    expect(Object.keys(byMonth)).toEqual(['2026-03', 'unknown']);
  });

  test('each layer has the three error ratios', () => {
    const rows = [
      makeOutcome({ case_id: 'a', flagged_by: ['rules', 'classifier'] }),
      appeal({ case_id: 'a', flagged_by: ['rules'], decision: 'reversed' }),
      makeOutcome({ case_id: 'b', decision: 'not-confirmed' }),
    ];
    expect(computeStatistics(rows).byLayer).toMatchObject({
      classifier: {
        errorRatios: { unconfirmedPerFlagged: { k: 1, n: 2 }, reversedPerActioned: { k: 1, n: 1 } },
      },
      rules: { errorRatios: { unconfirmedPerFlagged: { k: 0, n: 1 }, reversedPerAppealed: { k: 1, n: 1 } } },
    });
  });
});

describe('the queue', () => {
  test('age of what waits, at the latest moment that any row names', () => {
    const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
    const rows = [
      ...[1, 3, 5, 7].map((day) => makeOutcome({ case_id: `c${day}`, flagged_at: at(day), ...waiting })),
      makeOutcome({ case_id: 'unknown', flagged_at: null, ...waiting }),
      makeOutcome({ case_id: 'decided', flagged_at: at(2), decided_at: at(11) }),
    ];
    const { pending, asOf } = computeStatistics(rows);
    expect(asOf).toBe('2026-03-11T00:00:00.000Z');
    expect(pending).toMatchObject({ n: 5, known: 4, medianDays: 7, oldestDays: 10 });
    expect(pending.percentile90Days).toBeCloseTo(9.4, 12);
  });

  test('without a moment nothing has an age', () => {
    const { pending, asOf } = computeStatistics([makeOutcome({ flagged_at: null, ...waiting })]);
    expect({ pending, asOf }).toEqual({
      asOf: null,
      pending: { n: 1, known: 0, medianDays: null, percentile90Days: null, oldestDays: null },
    });
  });
});

describe('appeals', () => {
  test('each case once: opened, resolved, pending, and days from opening to the latest decision', () => {
    const opened = { opened_at: '2026-03-10T00:00:00Z' };
    const rows = [
      ...['a', 'b', 'c', 'd'].map((case_id) => makeOutcome({ case_id })),
      appeal({ case_id: 'a', ...opened, decided_at: '2026-03-12T00:00:00Z' }),
      appeal({ case_id: 'a', ...opened, decision: 'reversed', decided_at: '2026-03-14T12:00:00Z' }),
      appeal({ case_id: 'b', ...opened, ...waiting }),
      appeal({ case_id: 'c', decided_at: '2026-03-12T00:00:00Z' }),
      appeal({ case_id: 'g', flagged_by: ['golden'], ...opened, decided_at: '2026-03-12T00:00:00Z' }),
    ];
    expect(computeStatistics(rows).appeals).toEqual({
      ...{ opened: 3, resolved: 2, pending: 1, upheld: 1, reversed: 1, timed: 1, medianDays: 4.5 },
    });
  });
});

describe('agreement', () => {
  test('first against second, and each characteristic by itself', () => {
    const rows = [
      ...many(3, 'a', { characteristics: ['secrecy'] }),
      ...[0, 1].map((index) => second({ case_id: `a-${index}`, characteristics: ['secrecy', 'pressure'] })),
      second({ case_id: 'a-2', decision: 'inconclusive', characteristics: [] }),
    ];
    const { agreement } = computeStatistics(rows);
    expect(agreement).toMatchObject({ n: 3, agreed: 2 });
    expect(agreement.confusion.confirmed).toEqual({ confirmed: 2, 'not-confirmed': 0, inconclusive: 1 });
    expect(agreement.byCharacteristic).toMatchObject({
      secrecy: { n: 3, agreed: 2 },
      pressure: { n: 3, agreed: 1 },
      isolation: { n: 3, agreed: 3, percent: 1, cohenKappa: null, gwetAC1: 1 },
    });
  });
});

describe('score anchoring', () => {
  test('shown against blind, and how verdicts go with the risk in each', () => {
    const high = { risk: 0.9 };
    const low = { risk: 0.6 };
    const rows = [
      ...many(8, 'hb', { ...high, blind: true }),
      ...many(2, 'hbn', { ...high, blind: true, decision: 'not-confirmed' }),
      ...many(6, 'lb', { ...low, blind: true }),
      ...many(4, 'lbn', { ...low, blind: true, decision: 'inconclusive' }),
      ...many(10, 'hs', { ...high, blind: false }),
      ...many(2, 'ls', { ...low, blind: false }),
      ...many(8, 'lsn', { ...low, blind: false, decision: 'not-confirmed' }),
      makeOutcome({ case_id: 'not said', blind: null }),
      second({ case_id: 'hb-0', blind: false, decision: 'not-confirmed' }),
    ];
    const { anchoring } = computeStatistics(rows);
    expect(anchoring).toMatchObject({
      medianRisk: 0.75,
      blind: {
        confirmationRate: { k: 14, n: 20 },
        highRisk: { k: 8, n: 10 },
        lowRisk: { k: 6, n: 10 },
        slope: difference(proportion(8, 10), proportion(6, 10)),
      },
      shown: { confirmationRate: { k: 12, n: 20 }, highRisk: { k: 10, n: 10 }, lowRisk: { k: 2, n: 10 } },
    });
    expect(anchoring.rateDifference).toEqual(difference(proportion(12, 20), proportion(14, 20)));
    expect(anchoring.slopeDifference.value).toBeCloseTo(0.6, 12);
  });

  test('with one side only, the difference is undefined', () => {
    const { anchoring } = computeStatistics(many(3, 'a', { blind: false }));
    expect(anchoring.rateDifference).toEqual({ value: null, newcombe95: null });
    expect(anchoring.shown.lowRisk.value).toBeNull();
  });
});

describe('recall', () => {
  const draw = (count: number, name: string, overrides: Partial<Outcome>) =>
    many(count, name, { flagged_by: ['audit-sample'], decision: 'not-confirmed', ...overrides });

  test('the reference of the contract', () => {
    const first = { band_from: 0.25, band_to: 0.5, inclusion_probability: 0.2 };
    const other = { band_from: 0, band_to: 0.25, inclusion_probability: 300 / 9000 };
    const rows = [
      ...many(90, 'caught', {}),
      ...draw(194, 'a', first),
      ...draw(6, 'am', { ...first, decision: 'confirmed' }),
      ...draw(299, 'b', other),
      ...draw(1, 'bm', { ...other, decision: 'confirmed' }),
    ];
    const { recall } = computeStatistics(rows);
    const estimate = recallEstimate(90, [
      { population: 9000, sampled: 300, misses: 1 },
      { population: 1000, sampled: 200, misses: 6 },
    ]);
    expect(recall).toMatchObject({
      caught: 90,
      strata: [
        { band: [0, 0.25], population: 9000, drawn: 300, reviewed: 300, misses: 1 },
        { band: [0.25, 0.5], population: 1000, drawn: 200, reviewed: 200, misses: 6 },
      ],
      ...{ missesExpected: 60, recall: 0.6, knownMisses: 0, drawnAt: '2026-03-04T17:00:00.000Z' },
    });
    expect([recall.missesInterval95, recall.recallInterval95]).toEqual([
      estimate.missesInterval,
      estimate.recallInterval,
    ]);
  });

  test('the latest draw of which something was reviewed counts; misses of others are known one by one', () => {
    const band = { band_from: 0, band_to: 0.5 };
    const early = { ...band, inclusion_probability: 0.1, flagged_at: '2026-01-01T00:00:00Z' };
    const middle = { ...band, inclusion_probability: 0.5, flagged_at: '2026-02-01T00:00:00Z' };
    const late = { ...band, inclusion_probability: 0.5, flagged_at: '2026-03-01T00:00:00Z' };
    const rows = [
      ...many(7, 'caught', {}),
      ...draw(2, 'early', { ...early, decision: 'confirmed' }),
      ...draw(3, 'middle', middle),
      ...draw(1, 'missed', { ...middle, decision: 'confirmed' }),
      ...draw(2, 'open', { ...middle, ...waiting }),
      ...draw(5, 'late', { ...late, ...waiting }),
    ];
    expect(computeStatistics(rows).recall).toMatchObject({
      drawnAt: '2026-02-01T00:00:00.000Z',
      strata: [{ population: 12, drawn: 6, reviewed: 4, misses: 1 }],
      ...{ knownMisses: 2, missesExpected: 5, recall: 7 / 12 },
    });
  });

  test('a confirmed case that an appeal reversed is neither caught nor missed', () => {
    const sample = { band_from: 0, band_to: 0.5, inclusion_probability: 0.5 };
    const rows = [
      makeOutcome({ case_id: 'a' }),
      appeal({ case_id: 'a', decision: 'reversed' }),
      makeOutcome({ case_id: 'b' }),
      ...draw(1, 's', { ...sample, decision: 'confirmed' }),
      appeal({ case_id: 's-0', flagged_by: ['audit-sample'], decision: 'reversed', ...sample }),
    ];
    expect(computeStatistics(rows).recall).toMatchObject({ caught: 1, strata: [{ reviewed: 1, misses: 0 }] });
  });

  test('without a sample it is undefined, not 100 %', () => {
    expect(computeStatistics([makeOutcome()]).recall).toMatchObject({
      ...{ caught: 1, strata: [], recall: null, recallInterval95: null, missesExpected: null },
    });
  });

  test('the smallest share that a file may name does not stop the count', () => {
    const sample = { band_from: 0, band_to: 0.5, inclusion_probability: 1e-9 };
    const { recall } = computeStatistics([...many(1, 'c', {}), ...draw(3, 's', sample)]);
    expect(recall.strata[0]!.population).toBe(3e9);
    expect(recall.recallInterval95![0]).toBeLessThan(1e-6);
  });
});

describe('over time', () => {
  test('weeks and days of the final decision, in UTC; the running rate holds at each day', () => {
    const rows = [
      makeOutcome({ case_id: 'a', decided_at: '2026-03-02T00:30:00+01:00' }),
      makeOutcome({ case_id: 'b', decided_at: '2026-03-02T10:00:00Z', decision: 'not-confirmed' }),
      makeOutcome({ case_id: 'c', decided_at: '2026-03-08T23:00:00Z' }),
      second({ case_id: 'c', decided_at: '2026-03-09T10:00:00Z', decision: 'inconclusive' }),
      makeOutcome({ case_id: 'd', ...waiting }),
    ];
    const { overTime } = computeStatistics(rows);
    expect(overTime.weeks).toMatchObject([
      { week: '2026-W09', confirmationRate: { k: 1, n: 1 } },
      { week: '2026-W10', confirmationRate: { k: 0, n: 1 } },
      { week: '2026-W11', confirmationRate: { k: 0, n: 1 } },
    ]);
    expect(overTime.running.map(({ day, k, n }) => [day, k, n])).toEqual([
      ['2026-03-01', 1, 1],
      ['2026-03-02', 1, 2],
      ['2026-03-09', 1, 3],
    ]);
    expect(overTime.running[0]!.anytime95[0]).toBeCloseTo(0.025, 12);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { OUTCOME_DEFINITIONS } from '../../../domain/metrics/figures/definitions.ts';
import { besidePublished } from '../../../domain/metrics/published/beside-published.ts';
import { PUBLISHED } from '../../../domain/metrics/published/published.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { apartReason, publishedWhat } from '../../../words/published-words.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const statistics = computeStatistics([
  makeOutcome(),
  makeOutcome({ case_id: 'b', decision: 'not-confirmed' }),
]);
const { compared, apart } = besidePublished(statistics);
const ofDefinition = (id: string) => compared.find(({ definition }) => definition === id)!;

const reasonOf = ({ reason, published }: (typeof apart)[number]) => apartReason(reason, published);

describe('own figures beside published ones', () => {
  test('the confirmation rate stands beside the published one and nothing else', () => {
    const { own, published } = ofDefinition('confirmation-rate');
    expect(own).toBe(statistics.confirmationRate);
    expect(published).toMatchObject([{ provider: 'Yubo', value: 0.87, section: '2.3.3, note 34' }]);
  });

  test('the 92 % of research is never beside a confirmation rate', () => {
    for (const { published } of compared)
      for (const { value, what } of published) {
        expect(value).not.toBe(0.92);
        expect(publishedWhat(what)).not.toContain('accuracy');
      }
    const research = apart.filter(({ published }) => published.value === 0.92);
    expect(research).toHaveLength(1);
    expect(reasonOf(research[0]!)).toMatch(/^Accuracy is /);
  });

  test('each error ratio stands beside those of the same method', () => {
    for (const [id, method] of [
      ['unconfirmed-per-flagged', 'unconfirmedPerFlagged'],
      ['reversed-per-actioned', 'reversedPerActioned'],
      ['reversed-per-appealed', 'reversedPerAppealed'],
    ] as const) {
      const { own, published } = ofDefinition(id);
      expect(own).toBe(statistics.errorRatios[method]);
      const expected = PUBLISHED.errorRatios.filter((each) => each.method === method);
      expect(published.map(({ provider, year, value }) => ({ provider, year, value }))).toEqual(
        expected.map(({ provider, year, value }) => ({ provider, year, value })),
      );
    }
    expect(ofDefinition('reversed-per-actioned').published.map(({ provider }) => provider)).toEqual([
      'Meta',
      'Meta',
    ]);
  });

  test('0:0 is undefined', () => {
    expect(ofDefinition('reversed-per-appealed').published).toMatchObject([
      { provider: 'LinkedIn', value: null, numerator: 0, denominator: 0 },
      { provider: 'LinkedIn', value: null, numerator: 0, denominator: 0 },
    ]);
  });

  test('a method that is not known is compared with nothing', () => {
    const unknown = apart.filter(
      ({ published }) => published.provider === 'Microsoft' && published.unit === 'share',
    );
    expect(unknown.map(reasonOf)).toEqual(Array(2).fill(expect.stringContaining('does not say which')));
    expect(compared.flatMap(({ published }) => published.map(({ provider }) => provider))).not.toContain(
      'Microsoft',
    );
  });

  test('every published figure stands in one of the two lists, with source, section and reason', () => {
    const { confirmation, errorRatios, appeals, cases, retention, research } = PUBLISHED;
    const all = [confirmation, errorRatios, appeals, cases, retention, research].flat().length;
    const listed = [
      ...compared.flatMap(({ published }) => published),
      ...apart.map(({ published }) => published),
    ];
    expect(listed).toHaveLength(all);
    for (const each of listed) {
      expect(each.source).toBe(PUBLISHED.source);
      expect(each.section).not.toBe('');
    }
    for (const each of apart) expect(reasonOf(each)).toMatch(/\.$/);
    for (const { definition } of compared) expect(OUTCOME_DEFINITIONS).toHaveProperty(definition);
  });

  test('the definitions say the same', () => {
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8');
    const lines = docs.split('\n').filter((line) => line.includes('92 %'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/never stands beside/);
  });
});

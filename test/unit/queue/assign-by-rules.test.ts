import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssignmentRule } from '../../../domain/policy/assignment-rules.ts';
import { type Assigning, assignByRules, fitsRule } from '../../../domain/queue/assign-by-rules.ts';
import { makeCase, makeMatchCase } from '../../fixtures/factories.ts';

const ANY = { channels: [], locales: [], characteristics: [], layers: [], risk: null };
const rule = (given: Partial<AssignmentRule>): AssignmentRule => ({
  id: 'r',
  assignees: ['alder'],
  ...ANY,
  ...given,
});
const person = (name: string, retiredAt: string | null = null) =>
  ({ name, role: 'reviewer', retiredAt }) as const;
const people = [person('alder'), person('birch'), person('cedar', '2026-03-01T00:00:00.000Z')];
const assigning = (rules: AssignmentRule[], given: Partial<Assigning> = {}): Assigning => ({
  ...{ rules, people, turns: {}, bars: () => false },
  ...given,
});
const cases = (count: number) =>
  Array.from({ length: count }, (_, number) => makeCase({ id: String(number) }));
const namesOf = (...given: Parameters<typeof assignByRules>) => [
  ...assignByRules(...given).assigned.values(),
];

describe('whether a rule is about a case', () => {
  const found = makeCase({
    ...{ channel: 'club', locale: 'en', strongest: ['secrecy', 'pressure'], flaggedBy: ['rules'], risk: 0.8 },
  });
  test.each([
    ['everything', {}, true],
    ['one of several channels', { channels: ['game', 'club'] }, true],
    ['another locale', { locales: ['de'] }, false],
    ['a strong characteristic', { characteristics: ['flattery', 'pressure'] as const }, true],
    ['another layer', { layers: ['classifier'] as const }, false],
    ['a band that ends at its risk', { risk: [0.5, 0.8] as const }, true],
    ['a band above it', { risk: [0.81, 1] as const }, false],
    ['one condition of two', { channels: ['club'], locales: ['de'] }, false],
  ])('%s', (_, conditions, expected) => {
    expect(fitsRule(found, rule(conditions as never))).toBe(expected);
  });
});

test('a rule that goes by risk is about no picture, one that goes by its layer is', () => {
  const found = makeMatchCase();
  expect(fitsRule(found, { ...ANY, risk: [0, 1] })).toBe(false);
  expect(fitsRule(found, { ...ANY, layers: ['perceptual-hash'] })).toBe(true);
});

describe('whose cases are by the rules', () => {
  test('the first rule that fits decides; what none fits is left', () => {
    const rules = [rule({ channels: ['club'], assignees: ['birch'] }), rule({ id: 's', locales: ['de'] })];
    const some = [
      makeCase({ id: '1', channel: 'club', locale: 'de' }),
      makeCase({ id: '2', channel: 'room', locale: 'de' }),
      makeCase({ id: '3', channel: 'room', locale: 'en' }),
    ];
    expect([...assignByRules(some, assigning(rules)).assigned]).toEqual([
      ['1', 'birch'],
      ['2', 'alder'],
    ]);
  });

  test('several get them in turn, which goes on where it stopped', () => {
    const rules = [rule({ assignees: ['alder', 'birch'] })];
    const first = assignByRules(cases(3), assigning(rules));
    expect([...first.assigned.values()]).toEqual(['alder', 'birch', 'alder']);
    expect(namesOf(cases(2), assigning(rules, { turns: first.turns }))).toEqual(['birch', 'alder']);
  });

  test('who retired, is unknown, skipped it or knows it is passed over, and the next rule asked', () => {
    const rules = [rule({ assignees: ['cedar', 'alder'] }), rule({ id: 's', assignees: ['birch'] })];
    expect(namesOf(cases(2), assigning(rules))).toEqual(['alder', 'alder']);
    expect(namesOf([makeCase({ skippedBy: ['alder'] })], assigning(rules))).toEqual(['birch']);
    expect(namesOf(cases(1), assigning(rules, { bars: (_, name) => name === 'alder' }))).toEqual(['birch']);
    expect(namesOf(cases(1), assigning([rule({ assignees: ['cedar', 'nobody'] })]))).toEqual([]);
  });

  test.each([
    ['a golden item', { origin: 'golden' }],
    ['what is decided', { state: 'decided' }],
    ['what is somebody’s', { assignee: 'birch' }],
  ] as const)('never %s', (_, given) => {
    expect(namesOf([makeCase(given)], assigning([rule({})]))).toEqual([]);
  });

  test('everybody who may take them gets as many, give or take one', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.subarray(['alder', 'birch', 'cedar', 'nobody'], { minLength: 1 }),
        (count, names) => {
          const given = namesOf(cases(count), assigning([rule({ assignees: names })]));
          const able = names.filter((name) => name === 'alder' || name === 'birch');
          const counts = able.map((name) => given.filter((each) => each === name).length);
          expect(given).toHaveLength(able.length > 0 ? count : 0);
          expect(Math.max(0, ...counts) - Math.min(...counts, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(
            1,
          );
        },
      ),
    );
  });
});

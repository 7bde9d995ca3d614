import { describe, expect, test } from 'vitest';
import { canTake, hasLapsed, makeLease } from '../../../domain/queue/lease.ts';
import { drawBlind, supplyOrder } from '../../../domain/queue/next-case.ts';
import { makeRules } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-04T18:00:00.000Z');
const willow = { reviewer: 'willow', tab: 'tab-1' };
const held = makeLease(willow, NOW, 10);
const MINUTE = 60_000;

describe('a lease', () => {
  test('runs out to the millisecond', () => {
    expect(hasLapsed(held, NOW + 10 * MINUTE - 1)).toBe(false);
    expect(hasLapsed(held, NOW + 10 * MINUTE)).toBe(true);
  });

  test.each([
    ['nobody holds it', null, willow, true],
    ['it is held here', held, willow, true],
    ['another reviewer holds it', held, { reviewer: 'amber', tab: 'tab-2' }, false],
    ['the same reviewer holds it in a tab that is open', held, { reviewer: 'willow', tab: 'tab-2' }, false],
    ['another reviewer at the same tab', held, { reviewer: 'amber', tab: 'tab-1' }, false],
  ] as const)('%s', (_, lease, holder, taken) => {
    expect(canTake(lease, holder, new Set(['tab-1', 'tab-2']), NOW)).toBe(taken);
  });

  test('of a tab that is gone can be taken by the same reviewer at once, by others when it has run out', () => {
    const tabs = new Set(['tab-2']);
    expect(canTake(held, { reviewer: 'willow', tab: 'tab-2' }, tabs, NOW)).toBe(true);
    expect(canTake(held, { reviewer: 'amber', tab: 'tab-2' }, tabs, NOW)).toBe(false);
    expect(canTake(held, { reviewer: 'amber', tab: 'tab-2' }, tabs, NOW + 10 * MINUTE)).toBe(true);
  });
});

describe('what is handed out next', () => {
  const rules = makeRules({ golden: { rate: 0.125, feedback: 'never' }, audit: { rate: 0.25 } });

  test('golden items and audit samples come at their rates', () => {
    expect(supplyOrder(rules, [0.12, 0])).toEqual(['golden', 'highest-risk', 'most-alike', 'audit-sample']);
    expect(supplyOrder(rules, [0.125, 0])).toEqual(['audit-sample', 'highest-risk', 'most-alike']);
    expect(supplyOrder(rules, [0.37, 0])[0]).toBe('audit-sample');
    expect(supplyOrder(rules, [0.375, 0])).toEqual(['highest-risk', 'most-alike', 'audit-sample']);
  });

  test('a mixed order is one or the other, evenly', () => {
    const mixed = makeRules({ order: 'mixed' });
    expect(supplyOrder(mixed, [0.9, 0.49])).not.toContain('oldest');
    expect(supplyOrder(mixed, [0.9, 0.5])[0]).toBe('oldest');
  });

  test('transcripts by risk and pictures by likeness come first at even chance, and the others then', () => {
    const first = (order: 'highest-risk' | 'mixed', random: number) =>
      supplyOrder(makeRules({ order }), [0.9, random]).slice(0, 2);
    expect(first('highest-risk', 0.49)).toEqual(['highest-risk', 'most-alike']);
    expect(first('highest-risk', 0.5)).toEqual(['most-alike', 'highest-risk']);
    expect(first('mixed', 0.24)).toEqual(['highest-risk', 'most-alike']);
    expect(first('mixed', 0.25)).toEqual(['most-alike', 'highest-risk']);
    expect(supplyOrder(makeRules({ order: 'oldest' }), [0.9, 0])).toEqual(['oldest', 'audit-sample']);
  });
});

describe('blind review', () => {
  const flagged = { origin: 'detection', risk: 0.9, threshold: 0.5 } as const;
  const rulesOf = (mode: 'never' | 'share' | 'always') => makeRules({ blind: { mode, share: 0.2 } });

  test.each([
    ['never', 0, false],
    ['share', 0.19, true],
    ['share', 0.2, false],
    ['always', 0.99, true],
  ] as const)('%s, drawn %d', (mode, random, blind) => {
    expect(drawBlind(flagged, rulesOf(mode), random)).toBe(blind);
  });

  test('what detection did not flag is always blind; so is a golden item whose risk would give it away', () => {
    expect(drawBlind({ ...flagged, origin: 'audit-sample' }, rulesOf('never'), 0.9)).toBe(true);
    expect(drawBlind({ ...flagged, origin: 'audit-sample', risk: 0.2 }, rulesOf('never'), 0.9)).toBe(true);
    expect(drawBlind({ ...flagged, origin: 'golden', risk: 0.2 }, rulesOf('never'), 0.9)).toBe(true);
    expect(drawBlind({ ...flagged, origin: 'golden' }, rulesOf('never'), 0.9)).toBe(false);
  });
});

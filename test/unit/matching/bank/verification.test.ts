import { describe, expect, test } from 'vitest';
import {
  DEFAULT_TRUST_SETTINGS,
  type EntryEvent,
  type EntryVote,
  isSuspensionProposed,
  standingVotes,
  trustOf,
} from '../../../../domain/matching/bank/verification.ts';
import { MATCH_FINDINGS, type MatchFinding, verdictOfFinding } from '../../../../domain/matching/finding.ts';

const at = '2026-03-04T10:00:00Z';
const vote = (id: string, finding: MatchFinding): EntryVote => ({
  id,
  caseId: `case-${id}`,
  reviewer: 'r1',
  finding,
  at,
});
const voted = (id: string, finding: MatchFinding): EntryEvent => ({ what: 'voted', vote: vote(id, finding) });
const byLead = (what: 'suspended' | 'restored'): EntryEvent => ({ what, by: 'lead', at, note: '' });
const votes = (...findings: MatchFinding[]) => findings.map((finding, index) => vote(String(index), finding));

test('each finding implies a verdict', () => {
  expect(MATCH_FINDINGS.map(verdictOfFinding)).toEqual([
    'confirmed',
    'confirmed',
    'not-confirmed',
    'not-confirmed',
  ]);
});

describe('trust', () => {
  test('begins at the prior', () => {
    // Beta(2, ½): its distribution function is ½ √… in closed form 1 − √(1 − x) (1 + x ÷ 2).
    const { value, bounds95 } = trustOf([]);
    expect(value).toBeCloseTo(0.8, 12);
    const share = (x: number) => 1 - Math.sqrt(1 - x) * (1 + x / 2);
    expect(share(bounds95[0])).toBeCloseTo(0.025, 9);
    expect(share(bounds95[1])).toBeCloseTo(0.975, 9);
  });

  test.each<[MatchFinding[], number]>([
    [['different'], 2 / 3.5],
    [['different', 'different'], 2 / 4.5],
    [['bad-hash'], 2 / 5.5],
    [['same-item', 'near-duplicate'], 4 / 4.5],
    [['same-item', 'same-item', 'same-item', 'bad-hash'], 5 / 8.5],
  ])('after %j', (findings, value) => {
    expect(trustOf(votes(...findings)).value).toBeCloseTo(value, 12);
  });

  test('every right vote raises it and both bounds, every wrong one lowers them, a bad hash most', () => {
    for (const base of [
      votes(),
      votes('same-item', 'different'),
      votes('bad-hash', 'same-item', 'same-item'),
    ]) {
      const withVote = (finding: MatchFinding) => trustOf([...base, vote('x', finding)]);
      const now = trustOf(base);
      for (const better of ['same-item', 'near-duplicate'] as const)
        for (const side of [0, 1] as const)
          expect(withVote(better).bounds95[side]).toBeGreaterThan(now.bounds95[side]);
      expect(withVote('different').value).toBeLessThan(now.value);
      expect(withVote('bad-hash').value).toBeLessThan(withVote('different').value);
      expect(withVote('bad-hash').bounds95[1]).toBeLessThan(now.bounds95[1]);
    }
  });

  test('a policy sets prior and weight', () => {
    const settings = { ...DEFAULT_TRUST_SETTINGS, prior: { right: 1, wrong: 1 }, badHashWeight: 1 };
    expect(trustOf(votes('bad-hash', 'same-item'), settings).value).toBeCloseTo(0.5, 12);
  });
});

describe('the history of an entry', () => {
  const history: EntryEvent[] = [
    voted('1', 'same-item'),
    voted('2', 'different'),
    voted('3', 'bad-hash'),
    { what: 'corrected', replaces: '2', vote: vote('4', 'near-duplicate') },
    { what: 'withdrawn', voteId: '3', at },
  ];

  test('a correction takes the place, a withdrawal takes away', () => {
    expect(standingVotes(history).map(({ id, finding }) => [id, finding])).toEqual([
      ['1', 'same-item'],
      ['4', 'near-duplicate'],
    ]);
    expect(trustOf(standingVotes(history)).votes).toEqual({
      ...{ 'same-item': 1, 'near-duplicate': 1, different: 0, 'bad-hash': 0 },
    });
  });

  test('a corrected decision can be corrected again and withdrawn', () => {
    const again: EntryEvent[] = [
      ...history,
      { what: 'corrected', replaces: '4', vote: vote('5', 'different') },
    ];
    expect(standingVotes(again).at(-1)).toMatchObject({ id: '5', finding: 'different' });
    expect(standingVotes([...again, { what: 'withdrawn', voteId: '5', at }])).toHaveLength(1);
  });
});

describe('a decided appeal', () => {
  const onCase = (id: string, finding: MatchFinding, caseId = 'case-1') => ({ ...vote(id, finding), caseId });
  const appealed = (finding: MatchFinding): EntryEvent[] => [
    { what: 'voted', vote: onCase('1', 'same-item') },
    { what: 'voted', vote: onCase('2', 'different') },
    { what: 'voted', vote: onCase('3', 'near-duplicate') },
    { what: 'voted', vote: onCase('4', 'same-item', 'case-2') },
    { what: 'appealed', vote: onCase('5', finding) },
  ];
  const ids = (history: readonly EntryEvent[]) => standingVotes(history).map(({ id }) => id);

  test.each<[MatchFinding, string[]]>([
    ['bad-hash', ['2', '4', '5']],
    ['different', ['2', '4', '5']],
    ['near-duplicate', ['1', '3', '4', '5']],
    ['same-item', ['1', '3', '4', '5']],
  ])('with “%s” leaves on its case the votes of its verdict', (finding, standing) => {
    expect(ids(appealed(finding))).toEqual(standing);
  });

  test('that is undone leaves the votes as they were, and can be decided otherwise', () => {
    const undone: EntryEvent[] = [...appealed('different'), { what: 'withdrawn', voteId: '5', at }];
    expect(ids(undone)).toEqual(['1', '2', '3', '4']);
    expect(ids([...undone, { what: 'appealed', vote: onCase('6', 'same-item') }])).toEqual([
      '1',
      '3',
      '4',
      '6',
    ]);
  });

  test('against the entry proposes its suspension, also after a lead restored it', () => {
    const restored = [...appealed('same-item').slice(0, 1), byLead('restored')];
    const badHash: EntryEvent = { what: 'appealed', vote: onCase('5', 'bad-hash') };
    expect(isSuspensionProposed('active', restored)).toBe(false);
    expect(isSuspensionProposed('active', [...restored, badHash])).toBe(true);
  });
});

describe('suspension', () => {
  test('is proposed below the bar, and no longer once the vote is withdrawn', () => {
    const bad = [voted('1', 'bad-hash')];
    expect(isSuspensionProposed('active', [])).toBe(false);
    expect(isSuspensionProposed('active', [voted('1', 'different')])).toBe(false);
    expect(isSuspensionProposed('active', bad)).toBe(true);
    expect(isSuspensionProposed('active', [...bad, { what: 'withdrawn', voteId: '1', at }])).toBe(false);
    expect(isSuspensionProposed('active', bad, { ...DEFAULT_TRUST_SETTINGS, bar: 0.3 })).toBe(false);
  });

  test('trust at the bar is not below it', () => {
    const settings = {
      ...DEFAULT_TRUST_SETTINGS,
      prior: { right: 1, wrong: 0.5 },
      badHashWeight: 1,
      bar: 0.4,
    };
    expect(trustOf(votes('different'), settings).value).toBe(0.4);
    expect(isSuspensionProposed('active', [voted('1', 'different')], settings)).toBe(false);
  });

  test('is not proposed of what is suspended or removed', () => {
    expect(isSuspensionProposed('suspended', [voted('1', 'bad-hash')])).toBe(false);
    expect(isSuspensionProposed('removed', [voted('1', 'bad-hash')])).toBe(false);
  });

  test('a lead who restores is asked again only when something new speaks against the entry', () => {
    const restored = [voted('1', 'bad-hash'), byLead('suspended'), byLead('restored')];
    expect(isSuspensionProposed('active', restored)).toBe(false);
    expect(isSuspensionProposed('active', [...restored, voted('2', 'same-item')])).toBe(false);
    expect(isSuspensionProposed('active', [...restored, voted('2', 'different')])).toBe(true);
  });

  test('a decision that is undone answers nothing', () => {
    const undone: EntryEvent = { what: 'undone', by: 'lead', at };
    const kept = [voted('1', 'bad-hash'), byLead('restored')];
    expect(isSuspensionProposed('active', [...kept, undone])).toBe(true);
    expect(isSuspensionProposed('active', [...kept, byLead('suspended'), undone])).toBe(false);
  });
});

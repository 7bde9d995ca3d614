import { describe, expect, test } from 'vitest';
import { holderOf, lastReviewerOf } from '../../../components/queue/filter/arrange.ts';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { makeCase, makeMatchCase } from '../../fixtures/factories.ts';
import { sortCases } from '../../fixtures/sorted-cases.ts';

const at = (day: number) => `2026-03-0${day}T10:00:00.000Z`;
const cases = [
  makeCase({
    id: '1',
    transcriptId: 't-1',
    risk: 0.7,
    flaggedAt: at(3),
    channel: 'room 10',
    messageCount: 5,
  }),
  makeCase({ id: '2', transcriptId: 't-2', risk: 0.9, flaggedAt: at(2), channel: 'room 9', messageCount: 2 }),
  makeCase({ id: '3', transcriptId: 't-3', risk: 0.9, flaggedAt: at(1), channel: 'room 9', messageCount: 9 }),
];
const ids = (arranged: readonly { id: string }[]) => arranged.map(({ id }) => id);

describe('the order of the queue', () => {
  test.each([
    ['risk', true, ['3', '2', '1']],
    ['risk', false, ['1', '3', '2']],
    ['age', true, ['3', '2', '1']],
    ['age', false, ['1', '2', '3']],
    ['messages', true, ['3', '1', '2']],
    ['channel', false, ['3', '2', '1']],
    ['transcript', true, ['3', '2', '1']],
    ['state', false, ['3', '2', '1']],
  ] as const)('by %s, descending %s; equals oldest first', (sortBy, descending, expected) => {
    expect(ids(sortCases(cases, sortBy, descending))).toEqual(expected);
  });
});

describe('the order by risk', () => {
  const pictures = [
    makeMatchCase({ id: 'alike', transcriptId: 'p-1', risk: 1, flaggedAt: at(1) }),
    makeMatchCase({ id: 'less', transcriptId: 'p-2', risk: 0.9, flaggedAt: at(1) }),
  ];
  const unknown = { ...cases[0]!, id: 'unknown', risk: null } as KnownCase;

  test('puts pictures after all transcripts, by likeness, and last what must not be known', () => {
    const all = [unknown, ...pictures, ...cases];
    expect(ids(sortCases(all, 'risk', true))).toEqual(['3', '2', '1', 'alike', 'less', 'unknown']);
    expect(ids(sortCases(all, 'risk', false))).toEqual(['unknown', 'less', 'alike', '1', '3', '2']);
  });
});

describe('who has a case', () => {
  const lease = { reviewer: 'alder', tab: 't', since: at(1), until: at(2) };
  const reviews = [{ stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 }] as const;
  test('its holder, and apart from that who reviewed it last, else who escalated it', () => {
    const held = makeCase({ lease, assignee: 'maple', reviews: [...reviews], escalatedBy: 'rowan' });
    expect([holderOf(held), lastReviewerOf(held)]).toEqual(['alder', 'willow']);
    expect(lastReviewerOf(makeCase({ escalatedBy: 'rowan' }))).toBe('rowan');
    expect([holderOf(makeCase({})), lastReviewerOf(makeCase({}))]).toEqual([null, null]);
  });

  test.each(['assignee', 'holder', 'reviewer'] as const)('sorted by %s, nobody comes first', (sortBy) => {
    const of = (name: string) => ({
      id: name,
      assignee: name,
      lease: { ...lease, reviewer: name },
      escalatedBy: name,
    });
    const people = [makeCase(of('willow')), makeCase({ id: 'none' }), makeCase(of('alder'))];
    expect(ids(sortCases(people, sortBy, false))).toEqual(['none', 'alder', 'willow']);
  });
});

import { describe, expect, test } from 'vitest';
import { filterCases, isNarrowed, sortCases } from '../../../components/queue/arrange.ts';
import { WHOLE_QUEUE } from '../../../domain/queue/queue-view.ts';
import { makeCase } from '../../fixtures/factories.ts';

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
  ] as const)('by %s, descending %s; equals oldest first', (sortBy, descending, expected) => {
    expect(ids(sortCases(cases, sortBy, descending))).toEqual(expected);
  });
});

describe('narrowing', () => {
  const marked = [
    makeCase({
      id: 'a',
      transcriptId: 'x-1',
      strongest: ['secrecy', 'pressure'],
      channel: 'Guild chat',
      locale: 'en',
    }),
    makeCase({
      id: 'b',
      transcriptId: 'x-2',
      strongest: ['secrecy'],
      flaggedBy: ['rules'],
      channel: 'forum',
      locale: 'de',
    }),
  ];
  const narrow = (change: object) => ids(filterCases(marked, { ...WHOLE_QUEUE, ...change }));

  test('everything passes a view that asks for nothing', () => {
    expect(filterCases(marked, WHOLE_QUEUE)).toBe(marked);
    expect(isNarrowed(WHOLE_QUEUE)).toBe(false);
    expect(isNarrowed({ ...WHOLE_QUEUE, search: '  ' })).toBe(false);
  });

  test('every characteristic, any source, every word', () => {
    expect(narrow({ characteristics: ['secrecy'] })).toEqual(['a', 'b']);
    expect(narrow({ characteristics: ['secrecy', 'pressure'] })).toEqual(['a']);
    expect(narrow({ flaggedBy: ['rules', 'golden'] })).toEqual(['b']);
    expect(narrow({ search: 'GUILD secrecy' })).toEqual(['a']);
    expect(narrow({ search: 'x-2 de' })).toEqual(['b']);
    expect(narrow({ search: 'nothing' })).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { Entry } from '../../../../domain/matching/bank/entry.ts';
import type { MatchFinding } from '../../../../domain/matching/finding.ts';
import { bankQualities, type EntryRecord } from '../../../../domain/metrics/matching/bank-quality.ts';

function record(bankId: string, id: string, digit: string, more: Partial<Entry> = {}): EntryRecord {
  const hash = digit.repeat(64);
  const entry: Entry = {
    ...{ id, bankId, method: 'pdq', hash, quality: 100, tags: [], source: '', date: null },
    ...{ status: 'active', ...more },
  };
  return { entry, matches: 0, history: [] };
}

function reviewed(base: EntryRecord, matches: number, findings: MatchFinding[]): EntryRecord {
  const history = findings.map((finding, index) => ({
    what: 'voted' as const,
    vote: {
      id: `${base.entry.id}-${index}`,
      caseId: `c${index}`,
      reviewer: 'r',
      finding,
      at: '2026-01-01T00:00:00Z',
    },
  }));
  return { ...base, matches, history };
}

const RECORDS = [
  reviewed(record('b', 'b1', '1'), 12, [
    ...Array<MatchFinding>(7).fill('same-item'),
    ...Array<MatchFinding>(2).fill('near-duplicate'),
    'different',
  ]),
  reviewed(record('b', 'b2', '2', { quality: 49, status: 'suspended' }), 3, ['bad-hash', 'bad-hash']),
  record('b', 'b3', '3', { quality: 50 }),
  record('b', 'b4', '4', { status: 'removed', quality: 3 }),
  record('a', 'a1', '1', { quality: null }),
  record('a', 'a2', '4'),
  // The same digits by another method are another hash.
  record('a', 'a3', '3', { method: 'sha256', quality: 10 }),
];

test('a bank by its entries and in total', () => {
  const [a, b] = bankQualities(RECORDS);
  expect(a).toMatchObject({
    bankId: 'a',
    entries: 3,
    neverMatched: 3,
    lowQuality: 0,
    inOtherBanks: 1,
    matches: 0,
  });
  expect(a!.precision).toMatchObject({ n: 0, value: null, wilson95: null });
  expect(b).toMatchObject({
    ...{ bankId: 'b', entries: 3, active: 2, suspended: 1, removed: 1, neverMatched: 1, lowQuality: 1 },
    ...{ inOtherBanks: 1, matches: 15 },
  });
  expect(b!.precision).toMatchObject({ k: 9, n: 12 });
  const [first, second, third] = b!.byEntry;
  expect(first).toMatchObject({ entryId: 'b1', matches: 12, alsoIn: ['a'], isLowQuality: false });
  // scipy.stats.binomtest(9, 10).proportion_ci(method="wilson").
  expect(first!.precision.wilson95![0]).toBeCloseTo(0.595849, 5);
  expect(first!.precision.wilson95![1]).toBeCloseTo(0.982124, 5);
  expect(second).toMatchObject({ isLowQuality: true, alsoIn: [], precision: { k: 0, n: 2 } });
  expect(third).toMatchObject({ isLowQuality: false, alsoIn: [] });
});

test('withdrawn decisions are in no precision', () => {
  const one = reviewed(record('b', 'b1', '1'), 2, ['same-item', 'different']);
  const history = [
    ...one.history,
    { what: 'withdrawn' as const, voteId: 'b1-1', at: '2026-01-02T00:00:00Z' },
  ];
  expect(bankQualities([{ ...one, history }])[0]!.precision).toMatchObject({ k: 1, n: 1 });
});

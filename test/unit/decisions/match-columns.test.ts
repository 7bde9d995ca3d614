import { expect, test } from 'vitest';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { outcomeSchema } from '../../../domain/decisions/outcome.ts';
import { outcomeRows } from '../../../domain/decisions/outcome-rows.ts';
import { openMatchCase } from '../../../domain/queue/open-match-case.ts';
import { makeCase, makeOutcome } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const matched = openMatchCase(
  'picture-1',
  {
    ...{ bankId: 'bank-1', entryId: 'entry-1', method: 'pdq', distance: 16, within: 32 },
    ...{ variant: 'original', quality: 80 },
  },
  { id: 'case-1', policyVersion: 3, now: '2026-03-05T08:00:00.000Z' },
);

/** A log of decisions, each with what it says besides. */
function decisions(...said: [caseId: string, more: object][]): LogEntry[] {
  return makeLog(
    said.map(([caseId, more]) => {
      const entry = newEntry('decision', { caseId, actor: 'willow' });
      return { ...entry, payload: { ...(entry.payload as object), stage: 'first-review', ...more } } as never;
    }),
  );
}

const MATCH = { transcript_id: 'picture-1', entry_id: 'entry-1', bank_id: 'bank-1', method: 'pdq' };
const NO_MATCH = { entry_id: null, bank_id: null, method: null, distance: null, finding: null };
const NO_CLUSTER = { cluster_id: null, looked_at: null };

test('each row of a match says which entry matched, and each decision on it what was found', () => {
  const log = decisions(
    ['case-1', { verdict: 'not-confirmed', finding: 'bad-hash' }],
    ['case-1', { verdict: 'inconclusive' }],
  );
  const rows = outcomeRows([matched], log, new Map());
  expect(rows).toMatchObject([
    {
      ...MATCH,
      distance: 16,
      risk: null,
      threshold: null,
      decision: 'not-confirmed',
      finding: 'bad-hash',
      ...NO_CLUSTER,
    },
    { ...MATCH, distance: 16, decision: 'inconclusive', finding: null, ...NO_CLUSTER },
    { ...MATCH, distance: 16, decision: null, finding: null, ...NO_CLUSTER },
  ]);
  for (const row of rows) expect(outcomeSchema.parse(row)).toEqual(row);
});

test('a decision for a cluster says which, and whether this case was looked at; what waits says nothing', () => {
  const appeal = {
    ...{ openedBy: 'oak', openedAt: '2026-03-06T08:00:00.000Z', complaint: 'read it again' },
    ...{ deadline: '2026-04-06T08:00:00.000Z', decision: null, decidedBy: null, decidedAt: null },
  };
  const cases = [
    makeCase({ id: 'seen', appeal, state: 'appealed' }),
    makeCase({ id: 'unseen', state: 'closed' }),
  ];
  const log = decisions(
    ['seen', { verdict: 'confirmed', cluster: { id: 'cluster-1', lookedAt: true } }],
    ['unseen', { verdict: 'confirmed', cluster: { id: 'cluster-1', lookedAt: false } }],
  );
  expect(outcomeRows(cases, log, new Map())).toMatchObject([
    { case_id: 'seen', stage: 'first-review', cluster_id: 'cluster-1', looked_at: true, ...NO_MATCH },
    { case_id: 'seen', stage: 'appeal', ...NO_CLUSTER, ...NO_MATCH },
    { case_id: 'unseen', stage: 'first-review', cluster_id: 'cluster-1', looked_at: false, ...NO_MATCH },
  ]);
});

test.each([
  ['confirmed', 'different', 'first-review'],
  ['not-confirmed', 'same-item', 'second-review'],
  ['inconclusive', 'bad-hash', 'first-review'],
  ['upheld', 'bad-hash', 'appeal'],
  ['reversed', 'near-duplicate', 'appeal'],
] as const)('a row that says “%s” of what was found “%s” is refused', (decision, finding, stage) => {
  const row = makeOutcome({ decision, stage, finding });
  expect(outcomeSchema.safeParse(row).error?.issues).toMatchObject([
    { path: ['finding'], message: 'finding-against-verdict' },
  ]);
  const other = ({ different: 'same-item', 'same-item': 'different' } as const)[finding as 'different'];
  if (other) expect(outcomeSchema.safeParse({ ...row, finding: other }).success).toBe(true);
});

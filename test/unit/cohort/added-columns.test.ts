import { expect, test } from 'vitest';
import { type CohortRow, contentOf, rowWithAllColumns } from '../../../domain/cohort/row.ts';
import { differingColumns, saysNoMore } from '../../../domain/cohort/variants.ts';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const MATCH = { finding: 'same-item', entry_id: 'entry-1', method: 'pdq', distance: 4 } as const;

/** An outcome as it was stored before the columns of matches and clusters. */
function older(): Outcome {
  const { finding, entry_id, bank_id, method, distance, cluster_id, looked_at, ...row } = makeOutcome();
  return row as Outcome;
}

test('a row that was stored before columns were added says nothing in them, in any way in which it was told', () => {
  const stored: CohortRow = {
    ...{ key: 'source 1', source: 'source', seq: 4, exportedAt: null, outcome: older() },
    ...{ importedAt: '2026-03-05T10:00:00.000Z', others: [{ outcome: older(), exportedAt: null }] },
  };
  const read = rowWithAllColumns(stored);
  expect(read).toEqual({
    ...stored,
    outcome: makeOutcome(),
    others: [{ outcome: makeOutcome(), exportedAt: null }],
  });
  const newer = makeOutcome(MATCH);
  expect(differingColumns(read.outcome, newer)).toEqual([]);
  expect(saysNoMore(read.outcome, newer)).toBe(true);
  expect(saysNoMore(newer, read.outcome)).toBe(false);
});

test('added columns change the text of a row only where they say something, so that what was settled stays so', () => {
  const texts = JSON.parse(contentOf(makeOutcome())) as unknown[];
  expect(texts).toEqual(Object.values(older()));
  expect(texts).toHaveLength(26);
  expect(contentOf(makeOutcome(MATCH))).not.toBe(contentOf(makeOutcome()));
  expect(contentOf(makeOutcome({ looked_at: false }))).not.toBe(contentOf(makeOutcome({ looked_at: true })));
});

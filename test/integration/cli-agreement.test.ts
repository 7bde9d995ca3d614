import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import { outcomesToJsonLines } from '../../domain/export/outcome-files.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { VERDICTS } from '../../domain/policy/verdicts.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Pairs of verdicts by different people, as many as a table says: rows are the first verdict. */
function pairRows(table: readonly (readonly number[])[], chances: readonly (number | null)[]): Outcome[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) =>
      Array.from({ length: count }, (_, index) => {
        const case_id = `${first}-${second}-${index}`;
        return [
          makeOutcome({ case_id, reviewer: 'willow', decision: VERDICTS[first]! }),
          makeOutcome({
            ...{ case_id, reviewer: 'birch', decision: VERDICTS[second]!, stage: 'second-review' },
            ...{ decided_at: '2026-03-06T10:00:00Z', second_review_probability: chances[first]! },
          }),
        ];
      }).flat(),
    ),
  );
}

describe('agreement of a chosen sample', () => {
  const statsOf = async (rows: readonly Outcome[], ...more: string[]) =>
    await runCommand('stats', ['--in', file('pairs.jsonl', outcomesToJsonLines(rows)), ...more]);

  test('the vector of the contract, and AC1 over the scale beside it', async () => {
    const { stdout } = await statsOf(
      pairRows(
        [
          [90, 5],
          [5, 0],
        ],
        [1, 1],
      ),
      '--json',
    );
    const { agreement }: Statistics = JSON.parse(stdout);
    expect(agreement).toMatchObject({ n: 100, percent: 0.9, categories: { scale: 3, used: 2 } });
    expect(agreement.cohenKappa).toBeCloseTo(-0.053, 3);
    expect(agreement.gwetAC1).toBeCloseTo(0.89, 3);
    expect(agreement.gwetAC1OfScale).toBeCloseTo(0.895, 3);
  });

  test('AC1 over the scale does not jump with the first use of a category', async () => {
    const rows = pairRows(
      [
        [60, 10, 0],
        [10, 20, 0],
      ],
      [1, 1],
    );
    const one: Statistics = JSON.parse((await statsOf(rows, '--json')).stdout);
    expect(one.agreement.gwetAC1).toBeCloseTo(0.655, 3);
    expect(one.agreement.gwetAC1OfScale).toBeCloseTo(0.747, 3);
  });

  test('weighted by the chance of a second review, kappa .511 is the .643 of all cases', async () => {
    const chosen = [
      [46, 6, 6],
      [3, 30, 1],
      [15, 15, 20],
    ];
    const rows = pairRows(chosen, [0.1, 0.1, 1]);
    const { agreement, consensus }: Statistics = JSON.parse((await statsOf(rows, '--json')).stdout);
    expect(agreement.cohenKappa).toBeCloseTo(0.511, 3);
    expect(agreement.weighted.cohenKappa).toBeCloseTo(0.643, 3);
    expect(agreement.weighted).toMatchObject({ n: 142, unknown: 0 });
    expect(agreement.pairs.pairs).toMatchObject([{ reviewers: ['birch', 'willow'], n: 142 }]);
    expect(agreement.pairs.pairs[0]!.agreement!.cohenKappa).toBeCloseTo(agreement.cohenKappa!, 12);
    expect(consensus).toMatchObject({ cases: 142, known: 0, held: false });
    const { stdout } = await statsOf(rows);
    for (const said of ['0.6428', 'birch and willow', '970', 'pairs alone cannot tell'])
      expect(stdout).toContain(said);
  });

  test('rows without the column leave the weighted figures undefined and count what is left out', async () => {
    const rows = pairRows(
      [
        [46, 6],
        [3, 30],
      ],
      [null, null],
    );
    const lines = rows.map(({ second_review_probability: _, ...older }) => JSON.stringify(older)).join('\n');
    const { stdout, status } = await runCommand('stats', ['--in', file('older.jsonl', lines), '--json']);
    expect(status).toBe(0);
    const { agreement }: Statistics = JSON.parse(stdout);
    expect(agreement.n).toBe(85);
    expect(agreement.weighted).toMatchObject({ n: 0, unknown: 85, standsFor: 0, cohenKappa: null });
  });
});

import { expect, test } from 'vitest';
import { outcomesToJsonLines } from '../../domain/export/outcome-files.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { runCommand } from '../fixtures/run-command.ts';

test('in words each definition has a line and an interval for every layer that flagged anything', async () => {
  const rows = [
    makeOutcome({ case_id: 'a', flagged_by: ['perceptual-hash', 'cluster'] }),
    makeOutcome({ case_id: 'b', flagged_by: ['perceptual-hash'], decision: 'not-confirmed' }),
  ];
  const { stdout } = await runCommand('stats', ['--in', '-'], outcomesToJsonLines(rows));
  const [, ...tables] = stdout.split('Error ratio by layer, ');
  const read = tables.map((each) =>
    each
      .split('\n\n')[0]!
      .split('\n')
      .map((line) => line.trim()),
  );
  expect(read.map(([title]) => title!.split(';')[0])).toEqual([
    'unconfirmed of reviewed',
    'reversed per actioned',
    'reversed per appealed',
  ]);
  expect(read[0]!.slice(1)).toEqual([
    expect.stringMatching(/^perceptual-hash +50.0.% +1 of 2 +9.5.%.* 90.5.%$/),
    expect.stringMatching(/^cluster +0.0.% +0 of 1 +0.0.%.* 79.3.%$/),
  ]);
  expect(read[2]!.slice(1)).toEqual([
    expect.stringMatching(/^perceptual-hash +undefined +0 of 0 /),
    expect.stringMatching(/^cluster +undefined +0 of 0 /),
  ]);
});

test('what was decided with its cluster is left out on demand', async () => {
  const cluster = { flagged_by: ['cluster' as const], cluster_id: 'cluster-1' };
  const rows = [
    makeOutcome({ case_id: 'a', ...cluster, looked_at: true }),
    makeOutcome({ case_id: 'b', ...cluster, looked_at: false, decision: 'not-confirmed' }),
    makeOutcome({ case_id: 'c' }),
  ];
  const run = (...args: string[]) =>
    runCommand('stats', ['--in', '-', '--json', ...args], outcomesToJsonLines(rows));
  const all = JSON.parse((await run()).stdout);
  const left = JSON.parse((await run('--clusters', 'looked-at')).stdout);
  const unconfirmed = ({ byLayer }: typeof all) => byLayer.cluster.errorRatios.unconfirmedPerFlagged;
  expect([all.cases.flagged, left.cases.flagged]).toEqual([3, 2]);
  expect([unconfirmed(all), unconfirmed(left)]).toMatchObject([
    { k: 1, n: 2 },
    { k: 0, n: 1 },
  ]);
  expect([all.filter.clusters, left.filter.clusters]).toEqual([null, 'looked-at']);
  expect(await run('--clusters', 'all')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('looked-at'),
  });
});

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

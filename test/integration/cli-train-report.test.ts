import { beforeEach, describe, expect, test } from 'vitest';
import { createBackup } from '../../workflows/backup/backup.ts';
import { changedBackup } from '../fixtures/backup-file.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { itemFacts, later, learningAnswer } from '../fixtures/learning-answers.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { appendToLog } from '../fixtures/writes.ts';

withFreshDatabase();
beforeEach(() => sitAs('hazel', 'lead'));

const LESSON = { kind: 'lesson', reviewer: 'ada', lesson: 'secrecy', of: 3 } as const;

/** Answers to risk and look-alike by turns, of which every so manieth is wrong. */
const answers = (reviewer: string, count: number, wrongEvery: number) =>
  Array.from({ length: count }, (_, place) => {
    const side = place % 2 === 0 ? 'risk' : 'look-alike';
    const item = itemFacts({
      id: `item-${place}`,
      focus: { characteristic: 'secrecy', language: 'de', side },
    });
    const id = `${reviewer} ${place}`;
    return learningAnswer(place % wrongEvery !== 0, { id, reviewer, item, at: later(0, place) });
  });

/** A backup in which ada and two dozen others trained, and ada has a certificate. */
async function trainedBackup(): Promise<string> {
  await appendToLog(newEntry('exam-handed-in', { actor: 'ada', at: later(5) }));
  await appendToLog(newEntry('certificate-issued', { actor: 'ada', at: later(5) }));
  const text = await (await createBackup()).text();
  return changedBackup(text, (rows) => {
    const others = Array.from({ length: 24 }, (_, place) => `other-${place}`);
    rows.learning.push(
      ...[1, 3, 3].map((step, place) => ({ ...LESSON, id: `lesson ${place}`, at: later(0), step })),
      ...answers('ada', 30, 5),
      ...others.flatMap((name) => answers(name, 12, 6)),
    );
  });
}

const report = async (text: string, ...options: string[]) => {
  const { status, stdout, stderr } = await runCommand('train-report', ['--in', '-', ...options], text);
  return { status, stderr, stdout };
};

describe('npm run train-report', () => {
  test('has the figures of each person and item', async () => {
    const text = await trainedBackup();
    const { status, stderr, stdout } = await report(text, '--json', '--now', later(10));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { training } = JSON.parse(stdout);
    expect(training.asOf).toBe(later(10));
    expect(Object.keys(training.people)).toHaveLength(25);
    expect(training.people.ada).toMatchObject({
      answers: 30,
      lessonsFinished: 1,
      accuracy: { k: 24, n: 30, value: 0.8 },
      sensitivity: { k: 12, n: 15 },
      specificity: { k: 12, n: 15 },
      criterion: 0,
      exams: { handedIn: 1 },
      certificate: { state: 'valid' },
      latest: { answers: 30 },
      knowledge: { de: { secrecy: 'not-yet', pressure: 'too-little' } },
    });
    // (12 + ½) ÷ 16 against (3 + ½) ÷ 16.
    expect(training.people.ada.dPrime).toBeCloseTo(1.552844, 5);
    expect(training.people['other-0'].certificate).toBeNull();
    const item = (id: string) => training.items.find((each: { item: { id: string } }) => each.item.id === id);
    // Everybody is wrong about the first, and right about the second.
    expect(item('item-0')).toMatchObject({
      facility: { k: 0, n: 25 },
      findings: ['too-hard', 'best-disagree'],
    });
    expect(item('item-1')).toMatchObject({ facility: { k: 25, n: 25 }, findings: [] });
  });

  test('is readable, and names damaged lines', async () => {
    const lines = (await trainedBackup()).split('\n');
    const damaged = lines.findIndex((line) => line.includes('"reviewer":"other-3"'));
    lines[damaged] = lines[damaged]!.slice(0, 50);
    const { status, stdout, stderr } = await report(lines.join('\n'));
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^line ${damaged + 1}: `));
    expect(stdout).toContain('ada\n  items answered');
    expect(stdout).toMatch(/item-0 +0\.0 % +0 of 24/);
  });

  test('what is no backup, or holds no training, is unusable', async () => {
    expect(await report('')).toMatchObject({ status: 2, stdout: '' });
    const empty = await (await createBackup()).text();
    const { status, stderr } = await report(empty);
    expect(status).toBe(2);
    expect(stderr).toContain('The backup contains no learning records.');
    expect((await report(empty, '--now', 'yesterday')).status).toBe(2);
  });
});

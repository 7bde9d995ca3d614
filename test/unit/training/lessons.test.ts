import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { excerptsOf, lessonSchema, stepsOf } from '../../../domain/training/lesson.ts';
import { lessonMinutes } from '../../../domain/training/lesson-minutes.ts';
import { isRiskFirst } from '../../../domain/training/lesson-run.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../../domain/transcript/transcript.ts';
import { shippedLessons } from '../../../workflows/training/shipped-lessons.ts';
import { blockedIn, contactsIn } from '../../fixtures/policy-scan.ts';

const ROOT = join(import.meta.dirname, '../../..');
const samples = new Map(
  readFileSync(join(ROOT, 'models/corpus/samples.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Transcript)
    .map((transcript) => [transcript.id, transcript]),
);
const lessons = shippedLessons();
const own = (transcript: string) => samples.get(transcript)!;

test('there is a lesson for each characteristic and four more, and each that is stored is one of them', () => {
  const about = lessons.flatMap(({ characteristic }) => characteristic ?? []);
  expect(about.toSorted()).toEqual(CHARACTERISTIC_IDS.toSorted());
  expect(lessons.filter(({ characteristic }) => characteristic === null).map(({ id }) => id)).toEqual([
    ...['reading', 'look-alikes', 'deciding', 'score'],
  ]);
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
  const stored = globSync('models/lessons/*/*.json', { cwd: ROOT });
  expect(stored).toHaveLength(lessons.length);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('the lesson %s', (id, lesson) => {
  test('is whole: two cases, a look-alike, six pairs, three checks, three lines to take away', () => {
    expect(lessonSchema.parse(lesson)).toEqual(lesson);
    const { cases, lookAlikes, pairs, checks, summary } = lesson;
    expect([cases, lookAlikes, pairs, checks, summary].map(({ length }) => length)).toEqual([2, 1, 6, 3, 3]);
    expect(stepsOf(lesson)).toHaveLength(14);
    for (const each of [...cases, ...lookAlikes]) expect(each.marks.length).toBeGreaterThan(0);
    for (const { options, right, why } of checks) expect(options[right] && why).toBeTruthy();
  });

  test('shows messages that there are, in its language, and of each pair the risk from a risky transcript', () => {
    for (const { transcript, to } of excerptsOf(lesson)) {
      expect(own(transcript), transcript).toBeDefined();
      expect(own(transcript).locale).toBe(lesson.language);
      expect(to).toBeLessThan(own(transcript).messages.length);
    }
    for (const { characteristic, risk } of lesson.pairs) {
      expect(own(risk.transcript).label?.outcome).toBe('risk');
      expect(own(risk.transcript).label?.characteristics).toContain(characteristic);
    }
    for (const { lookAlike } of lesson.pairs) expect(lookAlike.deciding.length).toBeGreaterThan(0);
    for (const { transcript, decision } of [...lesson.cases, ...lesson.lookAlikes]) {
      const isRisk = own(transcript).label?.outcome === 'risk';
      expect(['confirmed', 'escalate'].includes(decision), `${id}: ${transcript}`).toBe(isRisk);
    }
  });

  test('takes five to eight minutes', () => {
    const minutes = lessonMinutes(lesson, samples);
    expect(minutes).toBeGreaterThanOrEqual(5);
    expect(minutes).toBeLessThanOrEqual(8);
  });

  test('has the right answers in different places', () => {
    expect(new Set(lesson.checks.map(({ right }) => right)).size).toBeGreaterThan(1);
    expect(new Set(lesson.pairs.map((_, index) => isRiskFirst(id, index))).size).toBe(2);
  });

  test('keeps to the content policy', () => {
    const { lookFor, cases, lookAlikes, pairs, checks, summary, title, about } = lesson;
    const texts = [
      ...[title, about, ...lookFor, ...summary],
      ...[...cases, ...lookAlikes].flatMap((each) => [
        ...[each.intro, each.conclusion],
        ...each.marks.map(({ why }) => why),
      ]),
      ...pairs.map(({ why }) => why),
      ...checks.flatMap(({ question, options, why }) => [question, ...options, why]),
    ];
    expect(texts.flatMap((text) => [...blockedIn(text), ...contactsIn(text)])).toEqual([]);
  });
});

test('pairs name each characteristic’s messages where they stand', () => {
  for (const { pairs, checks } of lessons)
    for (const { deciding, from, to } of [
      ...pairs.flatMap(({ risk, lookAlike }) => [risk, lookAlike]),
      ...checks.flatMap(({ excerpt }) => excerpt ?? []),
    ]) {
      expect(deciding.length).toBeGreaterThan(0);
      for (const message of deciding) expect(message >= from && message <= to).toBe(true);
    }
});

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { type Focus, focusKey, type Side } from '../../../domain/training/focus.ts';
import type { LearningAnswer } from '../../../domain/training/learning-record.ts';
import { type DrillTarget, nextTarget } from '../../../domain/training/next-item.ts';
import { chanceRight } from '../../../domain/training/rasch.ts';
import { itemFacts, later, learningAnswer } from '../../fixtures/learning-answers.ts';

const CHOICE = {
  side: 'risk' as Side,
  languages: ['en', 'de'] as const,
  characteristics: ['secrecy', 'pressure', 'isolation', 'incentive'] as const,
};

const answered = (place: number, focus: Focus, right: boolean): LearningAnswer =>
  learningAnswer(right, { item: itemFacts({ id: `item-${place}`, focus }), at: later(0, place) });

/** How often each focus comes up, by what each of these answers leads to. */
function drawnFoci(answers: LearningAnswer[], draws: number): Map<string, number> {
  const uniform = seededRandom(4);
  const counts = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const key = focusKey(nextTarget(answers, CHOICE, uniform).focus);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

describe('what a drill asks next', () => {
  test('is the same for the same answers and random numbers', () => {
    const answers = [answered(1, { characteristic: 'secrecy', language: 'en', side: 'risk' }, true)];
    const of = (seed: number) => nextTarget(answers, CHOICE, seededRandom(seed));
    expect(of(3)).toEqual(of(3));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => focusKey(of(seed).focus))).size).toBeGreaterThan(
      3,
    );
  });

  test('has the side that is due, among what may be asked, and never the characteristic just asked', () => {
    const answers = [answered(1, { characteristic: 'secrecy', language: 'en', side: 'risk' }, false)];
    const counts = drawnFoci(answers, 400);
    expect([...counts.keys()].sort()).toEqual(
      ['pressure', 'isolation', 'incentive'].flatMap((id) => [`${id}/en/risk`, `${id}/de/risk`]).sort(),
    );
    const single = { ...CHOICE, side: 'look-alike' as Side, characteristics: ['secrecy'] as const };
    expect(nextTarget(answers, single, seededRandom(1)).focus).toMatchObject({
      characteristic: 'secrecy',
      side: 'look-alike',
    });
  });

  test('is more often what the person gets wrong, and still sometimes what they get right', () => {
    const weak: Focus = { characteristic: 'pressure', language: 'de', side: 'risk' };
    const strong: Focus = { characteristic: 'isolation', language: 'en', side: 'risk' };
    const last: Focus = { characteristic: 'secrecy', language: 'en', side: 'risk' };
    const answers = [
      ...Array.from({ length: 10 }, (_, place) => answered(place, weak, place < 1)),
      ...Array.from({ length: 10 }, (_, place) => answered(20 + place, strong, true)),
      answered(40, last, true),
    ];
    const counts = drawnFoci(answers, 3_000);
    // 10 of 12 against 1 of 12.
    expect(counts.get(focusKey(weak))! / counts.get(focusKey(strong))!).toBeGreaterThan(6);
    expect(counts.get(focusKey(strong))).toBeGreaterThan(0);
  });

  test('what was long ago counts no more', () => {
    const focus: Focus = { characteristic: 'pressure', language: 'de', side: 'risk' };
    const answers = [
      ...Array.from({ length: 10 }, (_, place) => answered(place, focus, false)),
      ...Array.from({ length: 10 }, (_, place) => answered(20 + place, focus, true)),
    ];
    const since = answers.slice(10);
    const targetOf = (these: LearningAnswer[], seed: number): DrillTarget =>
      nextTarget(these, CHOICE, seededRandom(seed));
    for (let seed = 0; seed < 20; seed += 1)
      expect(targetOf(answers, seed).focus).toEqual(targetOf(since, seed).focus);
  });

  // Whatever somebody's true ability, once it is known from enough answers the chance is where it is aimed.
  test.each([-1, 0, 1, 2])(
    'ability %d: the chance to be right lies from 0.75 to 0.85 on average',
    (theta) => {
      const uniform = seededRandom(100 + theta);
      const answers: LearningAnswer[] = [];
      // An item of any difficulty: its facts say nothing here, its difficulty stands in the margin.
      const difficultyOf = ({ margin }: { margin: number | null }) => margin!;
      const chances: number[] = [];
      for (let place = 0; place < 300; place += 1) {
        const side: Side = uniform() < 0.5 ? 'risk' : 'look-alike';
        const { focus, difficulty } = nextTarget(answers, { ...CHOICE, side }, uniform, difficultyOf);
        const item = itemFacts({ id: `item-${place}`, focus, margin: difficulty });
        const chance = chanceRight(theta, difficulty);
        answers.push(learningAnswer(uniform() < chance, { item, at: later(0, place) }));
        if (place >= 100) chances.push(chance);
      }
      const mean = chances.reduce((sum, each) => sum + each, 0) / chances.length;
      expect(mean).toBeGreaterThan(0.75);
      expect(mean).toBeLessThan(0.85);
    },
  );

  test('is easier where the person is weaker than in all', () => {
    const weak: Focus = { characteristic: 'pressure', language: 'en', side: 'risk' };
    const strong: Focus = { characteristic: 'isolation', language: 'en', side: 'risk' };
    const answers = Array.from({ length: 20 }, (_, place) => [
      answered(2 * place, weak, place % 3 === 0),
      answered(2 * place + 1, strong, true),
    ]).flat();
    const difficultyFor = (focus: Focus) =>
      nextTarget(
        [...answers, answered(90, { characteristic: 'secrecy', language: 'en', side: 'risk' }, true)],
        { side: 'risk', languages: ['en'], characteristics: [focus.characteristic] },
        seededRandom(1),
      ).difficulty;
    expect(difficultyFor(weak)).toBeLessThan(difficultyFor(strong) - 0.5);
  });
});

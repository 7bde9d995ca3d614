import { describe, expect, test } from 'vitest';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { lessonStandings, type PathFacts, pathOf, STAGES } from '../../../domain/training/path.ts';

let made = 0;
const common = () => {
  made += 1;
  return { id: `r-${made}`, reviewer: 'fern', at: new Date(made * 60_000).toISOString() };
};
const visit = (lesson: string, step: number, of = 4): LearningRecord => ({
  ...common(),
  ...{ kind: 'lesson', lesson, step, of },
});
const answer = (item: string, activity: 'guided' | 'lesson' = 'guided'): LearningRecord => ({
  ...{ ...common(), kind: 'answer', activity, session: 's' },
  item: {
    id: item,
    focus: { characteristic: 'secrecy', language: 'en', side: 'risk' },
    ...{ outcome: 'risk', characteristics: ['secrecy'], difficulty: 'hard', style: 'hinted', margin: null },
  },
  ...{ verdict: 'confirmed', confidence: 'sure', marked: [], told: true, riskShare: 0.5 },
});
const drilled = (what: 'begun' | 'ended'): LearningRecord => ({
  ...common(),
  ...{ kind: 'session', activity: 'drill', session: `drill-${made}`, what },
});

const facts = (changed: Partial<PathFacts> = {}): PathFacts => ({
  lessons: ['one', 'two', 'three'].map((id) => ({ id, steps: 4 })),
  ...{ records: [], stages: STAGES, due: 0, certified: false },
  ...changed,
});
const through = ['one', 'two', 'three'].map((id) => visit(id, 4));
const guided = Array.from({ length: 20 }, (_, place) => answer(`case-${place}`));

describe('how far somebody is in a lesson', () => {
  test('is where they were last; what was finished once stays finished', () => {
    const [one, two, three] = lessonStandings(facts().lessons, [
      visit('one', 4),
      visit('one', 1),
      visit('two', 3),
      visit('two', 2),
    ]);
    expect(one).toMatchObject({ behind: 1, finished: true });
    expect(two).toMatchObject({ behind: 2, finished: false });
    expect(three).toMatchObject({ behind: 0, finished: false, at: null });
  });

  test('counts no step that a lesson no longer has, and knows nothing of lessons that are gone', () => {
    const [only] = lessonStandings([{ id: 'one', steps: 2 }], [visit('one', 3), visit('gone', 1)]);
    expect(only).toMatchObject({ behind: 2, finished: false });
  });
});

describe('what is next', () => {
  test.each<[string, Partial<PathFacts>, unknown]>([
    ['a newcomer begins with the first lesson', {}, { to: 'lesson', lesson: 'one', behind: 0 }],
    [
      'the lesson that was left last is gone on with',
      { records: [visit('three', 2), visit('two', 1)] },
      { to: 'lesson', lesson: 'two', behind: 1 },
    ],
    [
      'a lesson that is behind is passed over',
      { records: [visit('one', 4)] },
      { to: 'lesson', lesson: 'two', behind: 0 },
    ],
    ['after the lessons, guided practice', { records: through }, { to: 'guided' }],
    [
      'twice the same case is one case',
      { records: [...through, ...guided.slice(1), guided[1]!] },
      { to: 'guided' },
    ],
    ['then the drill', { records: [...through, ...guided] }, { to: 'drill' }],
    [
      'a drill that was broken off is none',
      { records: [...through, ...guided, drilled('ended'), drilled('begun')] },
      { to: 'drill' },
    ],
    [
      'then the exam',
      { records: [...through, ...guided, drilled('ended'), drilled('ended')] },
      { to: 'exam' },
    ],
    [
      'a certificate without the practice before it does not end the path',
      { records: through, certified: true },
      { to: 'guided' },
    ],
    [
      'with everything behind, what is due',
      { records: [...through, ...guided, drilled('ended'), drilled('ended')], certified: true, due: 3 },
      { to: 'spaced' },
    ],
    [
      'and with nothing due, the queue',
      { records: [...through, ...guided, drilled('ended'), drilled('ended')], certified: true },
      { to: 'queue' },
    ],
    ['stages that there are not are passed over', { records: through, stages: ['lessons'] }, { to: 'queue' }],
    ['without any lesson the path goes on', { lessons: [] }, { to: 'guided' }],
  ])('%s', (_name, changed, next) => expect(pathOf(facts(changed)).next).toEqual(next));

  test('each stage says how much of it is behind', () => {
    const { stages } = pathOf(facts({ records: [visit('two', 4), answer('x'), answer('y', 'lesson')] }));
    expect(stages).toEqual([
      { id: 'lessons', done: 1, of: 3 },
      { id: 'guided', done: 1, of: 20 },
      { id: 'drill', done: 0, of: 2 },
      { id: 'exam', done: 0, of: 1 },
    ]);
  });
});

import validation from '@learninglocker/xapi-validation';
import { describe, expect, test } from 'vitest';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { uuidOf, type XapiFacts, xapiStatements } from '../../../domain/export/xapi-statements.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { makeAnswer, makeLessonStep } from '../../fixtures/learning.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

// The package is CommonJS, whose default export Node and Vite hand over differently.
const problemsOf = ('default' in validation ? validation.default : validation) as (
  statement: unknown,
) => object[];

const session = (what: 'begun' | 'ended'): LearningRecord => ({
  ...{ id: `session ${what}`, reviewer: 'willow', at: '2026-03-05T09:59:00.000Z', kind: 'session' },
  ...{ activity: 'drill', session: 'drill-1', what },
});

const exams = makeLog([
  newEntry('exam-handed-in', { at: '2026-03-06T10:00:00.000Z' }),
]) as LogEntryOf<'exam-handed-in'>[];
const failed = { ...exams[0]!, hash: 'c'.repeat(64), payload: { ...exams[0]!.payload, passed: false } };

const FACTS: XapiFacts = {
  records: [
    makeLessonStep(),
    makeLessonStep({ id: 'step-12', step: 12 }),
    session('begun'),
    makeAnswer(),
    makeAnswer({ id: 'no uuid', verdict: 'inconclusive', confidence: null, marked: [] }),
    session('ended'),
    {
      ...{ id: 'check', reviewer: 'willow', at: '2026-03-05T11:00:00.000Z', kind: 'check' },
      ...{ session: 's', check: 'secrecy/2', chosen: 1, right: false },
    },
  ],
  exams: [...exams, failed],
  ...{ log: 'a'.repeat(64), appVersion: '1.0.0', practiceTeam: false },
};

describe('xAPI statements', () => {
  test('each is one by the rules of the specification', () => {
    const statements = xapiStatements({ ...FACTS, practiceTeam: true });
    expect(statements).toHaveLength(9);
    for (const statement of statements) expect(problemsOf(statement)).toEqual([]);
    // The validator finds something where there is something to find.
    const [first] = statements;
    expect(problemsOf({ ...first, verb: { id: 'answered' } })).not.toEqual([]);
    expect(problemsOf({ ...first, id: '12' })).not.toEqual([]);
  });

  test('say what was done, by whom, to what and how it went', () => {
    const said = xapiStatements(FACTS).map(({ verb }) => (verb as { display: object }).display);
    expect(said).toEqual(
      [
        ...['progressed', 'completed', 'initialized', 'terminated', 'answered', 'answered', 'answered'],
        ...['passed', 'failed'],
      ].map((verb) => ({ 'en-US': verb })),
    );
    expect(xapiStatements(FACTS)[4]).toMatchObject({
      id: '0f0c1a52-9f0e-4f6b-8a3e-0d5b6c7d8e90',
      actor: { account: { name: 'willow', homePage: `https://second-look.example/log/${'a'.repeat(64)}` } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://second-look.example/xapi/items/secrecy%2Fen%2Frisk%2F1' },
      result: { success: true, response: 'confirmed', score: { scaled: 1 } },
      timestamp: '2026-03-05T10:00:00.000Z',
    });
    expect(xapiStatements(FACTS)[8]).toMatchObject({
      result: { success: false, completion: true, score: { raw: 55, max: 60 } },
    });
  });

  test('bear the same ids in every file, and no two the same', () => {
    const ids = xapiStatements(FACTS).map(({ id }) => id);
    expect(xapiStatements(FACTS).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(uuidOf('no uuid')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test('a hostile name stays a name, a hostile id part of an address', () => {
    const name = '"},"actor":{"mbox":"mailto:x@example.org';
    const item = { ...makeAnswer().item, id: '../../<script>?#' };
    const [statement] = xapiStatements({
      ...FACTS,
      exams: [],
      records: [makeAnswer({ reviewer: name, item })],
    });
    expect(JSON.parse(JSON.stringify(statement))).toMatchObject({
      actor: { account: { name } },
      object: { id: 'https://second-look.example/xapi/items/..%2F..%2F%3Cscript%3E%3F%23' },
    });
    expect(problemsOf(statement)).toEqual([]);
  });
});

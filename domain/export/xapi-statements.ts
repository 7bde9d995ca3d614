import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LogEntryOf } from '../decisions/log-entry.ts';
import { VERDICTS } from '../policy/verdicts.ts';
import { isAnswerRight } from '../training/answers.ts';
import type { LearningAnswer, LearningRecord } from '../training/learning-record.ts';

const VERB_HOME = 'http://adlnet.gov/expapi/verbs';
const TYPE_HOME = 'http://adlnet.gov/expapi/activities';
/** What stands under an address that nobody can own. */
const HOME = 'https://second-look.example/xapi';
/** How far somebody is, 0 to 100. Source: the cmi5 specification, 9.5.5.1. */
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

const VERBS = [
  'initialized',
  'progressed',
  'completed',
  'terminated',
  'answered',
  'passed',
  'failed',
] as const;
type Verb = (typeof VERBS)[number];

const OUTCOME_VERDICT = { risk: 'confirmed', benign: 'not-confirmed' } as const;

/** What a file of statements is made from. */
export interface XapiFacts {
  records: readonly LearningRecord[];
  exams: readonly LogEntryOf<'exam-handed-in'>[];
  /** The hash of the log's first entry: pseudonyms of one installation are not those of another. */
  log: string;
  appVersion: string;
  /** It is of the generated history of a practice team. */
  practiceTeam: boolean;
}

type Statement = Record<string, unknown> & { id: string; timestamp: string };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The id itself where it is a UUID, else one that follows from it (RFC 9562, version 8). */
export function uuidOf(id: string): string {
  if (UUID.test(id)) return id;
  const bytes = sha256(utf8ToBytes(id)).slice(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const address = (folder: string, id: string) => `${HOME}/${folder}/${encodeURIComponent(id)}`;
const activity = (folder: string, id: string, type: string, more: object = {}) => ({
  objectType: 'Activity',
  id: address(folder, id),
  definition: { type: `${TYPE_HOME}/${type}`, ...more },
});

/** Writes statements (xAPI 1.0.3) of what people did. */
class StatementWriter {
  readonly #facts: XapiFacts;

  constructor(facts: XapiFacts) {
    this.#facts = facts;
  }

  #statement(
    { id, reviewer, at }: { id: string; reviewer: string; at: string },
    verb: Verb,
    object: object,
    result: object | null,
    context: object = {},
  ): Statement {
    const { log, appVersion, practiceTeam } = this.#facts;
    return {
      id: uuidOf(id),
      actor: {
        objectType: 'Agent',
        account: { homePage: `https://second-look.example/log/${log}`, name: reviewer },
      },
      verb: { id: `${VERB_HOME}/${verb}`, display: { 'en-US': verb } },
      object,
      ...(result && { result }),
      context: {
        platform: 'Second Look',
        ...context,
        extensions: {
          [`${HOME}/app-version`]: appVersion,
          ...(practiceTeam && { [`${HOME}/practice-team`]: true }),
        },
      },
      timestamp: at,
      version: '1.0.3',
    };
  }

  #answer(record: LearningAnswer): Statement {
    const { item, verdict, confidence, marked, told, session } = record;
    const right = isAnswerRight(record);
    const object = activity('items', item.id, 'cmi.interaction', {
      interactionType: 'choice',
      choices: VERDICTS.map((each) => ({ id: each, description: { en: each } })),
      correctResponsesPattern: [OUTCOME_VERDICT[item.outcome]],
    });
    const result = {
      score: { scaled: right ? 1 : 0, raw: right ? 1 : 0, min: 0, max: 1 },
      success: right,
      response: verdict,
      extensions: {
        [`${HOME}/confidence`]: confidence,
        [`${HOME}/marked`]: marked,
        [`${HOME}/told`]: told,
      },
    };
    const context = {
      language: item.focus.language,
      contextActivities: {
        parent: [activity('sessions', session, 'attempt')],
        grouping: [activity('activities', record.activity, 'assessment')],
      },
    };
    return this.#statement(record, 'answered', object, result, context);
  }

  ofRecord(record: LearningRecord): Statement {
    switch (record.kind) {
      case 'answer':
        return this.#answer(record);
      case 'lesson': {
        const done = record.step >= record.of;
        const result = done
          ? { completion: true }
          : { extensions: { [PROGRESS]: Math.floor((record.step / record.of) * 100) } };
        const object = activity('lessons', record.lesson, 'lesson');
        return this.#statement(record, done ? 'completed' : 'progressed', object, result);
      }
      case 'check': {
        const { right, chosen, session, check } = record;
        const result = { success: right, response: String(chosen), score: { scaled: right ? 1 : 0 } };
        const parent = [activity('sessions', session, 'attempt')];
        const object = activity('checks', check, 'question');
        return this.#statement(record, 'answered', object, result, { contextActivities: { parent } });
      }
      case 'session': {
        const object = activity('sessions', record.session, 'attempt');
        const grouping = [activity('activities', record.activity, 'assessment')];
        const verb = record.what === 'begun' ? 'initialized' : 'terminated';
        return this.#statement(record, verb, object, null, { contextActivities: { grouping } });
      }
    }
  }

  /** An exam: passed by its lower bounds, which no single score says. */
  ofExam({ hash, actor, at, payload }: LogEntryOf<'exam-handed-in'>): Statement {
    const { passed, sensitivity, specificity, sittingId, bar, guidanceVersion, endedEarly } = payload;
    const [raw, max] = [sensitivity.k + specificity.k, sensitivity.n + specificity.n];
    const object = activity('activities', 'exam', 'assessment');
    const result = {
      score: { scaled: max > 0 ? raw / max : 0, raw, min: 0, max },
      success: passed,
      completion: endedEarly === undefined,
      extensions: {
        [`${HOME}/sensitivity`]: sensitivity,
        [`${HOME}/specificity`]: specificity,
        [`${HOME}/bar`]: bar,
        [`${HOME}/guidance-version`]: guidanceVersion,
      },
    };
    const context = { contextActivities: { parent: [activity('sessions', sittingId, 'attempt')] } };
    return this.#statement(
      { id: hash, reviewer: actor, at },
      passed ? 'passed' : 'failed',
      object,
      result,
      context,
    );
  }
}

/**
 * What people did in training as xAPI statements (1.0.3), in the order of their time, the ids of which stay the same from
 * file to file: a learning system takes what it has already as that.
 */
export function xapiStatements(facts: XapiFacts): Statement[] {
  const writer = new StatementWriter(facts);
  return [
    ...facts.records.map((record) => writer.ofRecord(record)),
    ...facts.exams.map((exam) => writer.ofExam(exam)),
  ].sort((left, right) => Date.parse(left.timestamp) - Date.parse(right.timestamp));
}

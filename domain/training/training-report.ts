import type { LogEntry, LogEntryOf } from '../decisions/log-entry.ts';
import { seededRandom } from '../metrics/intervals/bootstrap.ts';
import { type Interval, type Proportion, proportion } from '../metrics/intervals/intervals.ts';
import { signalDetection, signalDetection95 } from '../metrics/reviewers/signal-detection.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import { type Ability, abilityOf } from './ability.ts';
import { answersIn, countsOf, firstAnswers } from './answers.ts';
import { type Certificate, certificateOf, certificatesOf } from './certificate.ts';
import { TRAINING_LANGUAGES, type TrainingLanguage } from './focus.ts';
import { type ItemAnalysis, itemAnalysis } from './item-analysis.ts';
import { type Knowledge, knowledgeMap } from './knowledge-map.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';
import { type CurvePoint, learningCurve } from './progress.ts';
import { ratingRoc } from './rating-roc.ts';

/** How somebody does in training, over all their answers. */
export interface PersonTraining {
  /** First answers to items. */
  answers: number;
  lessonsFinished: number;
  accuracy: Proportion;
  sensitivity: Proportion;
  specificity: Proportion;
  dPrime: number | null;
  dPrime95: Interval | null;
  criterion: number | null;
  criterion95: Interval | null;
  auc: number | null;
  ability: Ability;
  /** The last point of the learning curve; null before the tenth answer. */
  latest: CurvePoint | null;
  /** In the languages that they answered in. */
  knowledge: Partial<Record<TrainingLanguage, Record<CharacteristicId, Knowledge>>>;
  /** By the log. */
  exams: { handedIn: number; passed: number };
  certificate: Pick<Certificate, 'id' | 'state' | 'issuedAt' | 'expiresAt'> | null;
}

/** Figures of training, of everybody who did something in it. */
export interface TrainingReport {
  people: Record<string, PersonTraining>;
  items: ItemAnalysis[];
}

/** Of the intervals, so that the same records give the same ones. */
const SEED = 15;

function knowledgeOf(answers: readonly LearningAnswer[]): PersonTraining['knowledge'] {
  const used = new Set(answers.map(({ item }) => item.focus.language));
  const languages = TRAINING_LANGUAGES.filter((language) => used.has(language));
  const byLanguage = Map.groupBy(knowledgeMap(answers, languages), ({ language }) => language);
  return Object.fromEntries(
    [...byLanguage].map(([language, cells]) => [
      language,
      Object.fromEntries(cells.map(({ characteristic, knowledge }) => [characteristic, knowledge])),
    ]),
  );
}

function personTraining(
  records: readonly LearningRecord[],
  exams: PersonTraining['exams'],
  held: Certificate | null,
): PersonTraining {
  const answers = firstAnswers(answersIn(records));
  const counts = countsOf(answers);
  const rejected = counts.benign - counts.falseAlarms;
  const finished = records.flatMap((record) =>
    record.kind === 'lesson' && record.step === record.of ? [record.lesson] : [],
  );
  const intervals = signalDetection95(counts, seededRandom(SEED));
  return {
    answers: answers.length,
    lessonsFinished: new Set(finished).size,
    accuracy: proportion(counts.hits + rejected, answers.length),
    sensitivity: proportion(counts.hits, counts.risk),
    specificity: proportion(rejected, counts.benign),
    ...signalDetection(counts),
    ...{ dPrime95: intervals.dPrime, criterion95: intervals.criterion },
    auc: ratingRoc(answers.map((answer) => ({ ...answer, outcome: answer.item.outcome })))?.auc ?? null,
    ability: abilityOf(answers),
    latest: learningCurve(answers).at(-1) ?? null,
    knowledge: knowledgeOf(answers),
    exams,
    certificate: held && {
      ...{ id: held.id, state: held.state, issuedAt: held.issuedAt, expiresAt: held.expiresAt },
    },
  };
}

function examsOf(exams: readonly LogEntryOf<'exam-handed-in'>[], person: string): PersonTraining['exams'] {
  const own = exams.filter(({ actor }) => actor === person);
  return { handedIn: own.length, passed: own.filter(({ payload }) => payload.passed).length };
}

/**
 * The figures of training.
 * @param records of everybody, in any order
 * @param entries of the log, in its order
 * @param now milliseconds since 1970, at which certificates stand
 */
export function trainingReport(
  records: readonly LearningRecord[],
  entries: readonly LogEntry[],
  now: number,
): TrainingReport {
  const certificates = certificatesOf(entries, now);
  const exams = entries.filter((entry) => entry.kind === 'exam-handed-in');
  const people = [...Map.groupBy(records, ({ reviewer }) => reviewer)].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return {
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    people: Object.fromEntries(
      people.map(([name, own]) => [
        name,
        personTraining(own, examsOf(exams, name), certificateOf(certificates, name)),
      ]),
    ),
    items: itemAnalysis(answersIn(records)),
  };
}

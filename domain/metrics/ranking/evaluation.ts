import type { Assessment } from '../../detection/assessment.ts';
import { type FlagFacts, type FlagRule, flaggedAt } from '../../policy/flag-rule.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../transcript/characteristics.ts';
import type { Label } from '../../transcript/transcript.ts';
import { f1Wilson95 } from '../intervals/f-score.ts';
import { type Interval, type Proportion, proportion } from '../intervals/intervals.ts';
import { averagePrecisionLogit95, rocAucDeLong95, rocAucNewcombe95 } from './auc-intervals.ts';
import { type CalibrationFigures, calibrationFigures } from './calibration-figures.ts';
import { type FlagTime, type Latency, latency } from './latency.ts';
import { type LeadTime, leadTime } from './lead-time.ts';
import { type LiftTenth, liftByTenth } from './lift.ts';
import { averagePrecision, brier, expectedCalibrationError, rocAuc, type Scored } from './ranking.ts';

/** A labelled transcript and what detection said of it. */
export type Labelled = FlagFacts &
  Pick<Assessment, 'timeline'> & {
    label: Label;
    /** Left out where the transcript names none. */
    locale?: string | undefined;
    /** When each message was sent, ISO 8601; left out where not known. */
    sentAt?: readonly string[];
  };

/** What the figures need of one labelled transcript: numbers, whatever its length. */
export interface Measured extends FlagTime {
  risk: number;
  flagged: boolean;
  difficulty: 'easy' | 'hard' | undefined;
  locale: string;
  /** In the order of the ids. */
  characteristics: readonly (number | null)[];
  /** What the label names. */
  marked: readonly CharacteristicId[];
}

type Share = Omit<Proportion, 'clopperPearson95'>;

/** Figures of one set, or of a part of it; null where undefined. */
export interface EvaluationPart {
  n: number;
  positives: number;
  confusion: { tp: number; fp: number; fn: number; tn: number };
  precision: Share;
  recall: Share;
  specificity: Share;
  f1: number | null;
  f1Wilson95: Interval | null;
  averagePrecision: number | null;
  averagePrecisionLogit95: Interval | null;
  rocAuc: number | null;
  /** On the logit scale; null where the area is 0 or 1. */
  rocAucDeLong95: Interval | null;
  rocAucNewcombe95: Interval | null;
  brier: number | null;
  ece: number | null;
}

interface CharacteristicFigures {
  averagePrecision: number | null;
  rocAuc: number | null;
}

/** The figures of `evaluate --json`; `docs/metrics.md` defines each. */
export interface Evaluation extends EvaluationPart {
  threshold: number;
  /** Of the whole set; null of nothing. */
  calibration: CalibrationFigures | null;
  latency: Latency;
  leadTime: LeadTime;
  /** By tenths of the risk after the last message, the highest first; none where nothing is risky. */
  lift: LiftTenth[];
  byDifficulty: Record<'easy' | 'hard', EvaluationPart>;
  byLocale: Record<string, EvaluationPart>;
  characteristics: Record<CharacteristicId, CharacteristicFigures>;
  /** Mean over the characteristics that have one. */
  meanAveragePrecision: number | null;
}

/** Transcripts without a locale stand under this name. */
const NO_LOCALE = 'unknown';

/** Minutes from one of the messages to the last. */
function minutesAfter(at: number | null, sentAt: readonly string[] | undefined): number | null {
  if (at === null || !sentAt) return null;
  return (Date.parse(sentAt.at(-1)!) - Date.parse(sentAt[at]!)) / 60_000;
}

/** Reduces an assessment to what its figures need, so that a set of any size stays small. */
export function measure(labelled: Labelled, rule: FlagRule): Measured {
  const { risk, timeline, characteristics, label, locale } = labelled;
  const at = flaggedAt(labelled, rule);
  return {
    risk,
    flagged: at !== null,
    positive: label.outcome === 'risk',
    flaggedAt: at,
    length: timeline.length,
    minutesLeft: minutesAfter(at, labelled.sentAt),
    difficulty: label.difficulty,
    locale: locale || NO_LOCALE,
    characteristics: CHARACTERISTIC_IDS.map((id) => characteristics[id] ?? null),
    marked: label.characteristics,
  };
}

function share(k: number, n: number): Share {
  const { clopperPearson95: _, ...rest } = proportion(k, n);
  return rest;
}

function partOf(set: readonly Measured[]): EvaluationPart {
  const confusion = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const { positive, flagged } of set)
    confusion[flagged ? (positive ? 'tp' : 'fp') : positive ? 'fn' : 'tn'] += 1;
  const { tp, fp, fn, tn } = confusion;
  const scored = riskScores(set);
  const positives = tp + fn;
  const precision = averagePrecision(scored);
  const area = rocAuc(scored);
  return {
    n: set.length,
    positives,
    confusion,
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    specificity: share(tn, tn + fp),
    f1: tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn),
    f1Wilson95: f1Wilson95(tp, fp, fn),
    averagePrecision: precision,
    averagePrecisionLogit95: precision === null ? null : averagePrecisionLogit95(precision, positives),
    rocAuc: area,
    rocAucDeLong95: rocAucDeLong95(columnsOf(set)),
    rocAucNewcombe95: area === null ? null : rocAucNewcombe95(area, positives, tn + fp),
    brier: brier(scored),
    ece: expectedCalibrationError(scored),
  };
}

/** The same as columns. */
function columnsOf(set: readonly Measured[]) {
  return {
    scores: Float64Array.from(set, ({ risk }) => risk),
    positive: Uint8Array.from(set, ({ positive }) => (positive ? 1 : 0)),
  };
}

/** Final risks with what the labels say. */
export function riskScores(set: readonly Measured[]): Scored[] {
  return set.map(({ risk, positive }) => ({ score: risk, positive }));
}

/** One characteristic's scores with what the labels say of it; left out where the model does not tell it. */
export function characteristicScores(set: readonly Measured[], id: CharacteristicId): Scored[] {
  const index = CHARACTERISTIC_IDS.indexOf(id);
  return set.flatMap(({ characteristics, marked }) => {
    const score = characteristics[index]!;
    return score === null ? [] : [{ score, positive: marked.includes(id) }];
  });
}

function characteristicFigures(set: readonly Measured[], id: CharacteristicId): CharacteristicFigures {
  const scored = characteristicScores(set, id);
  return { averagePrecision: averagePrecision(scored), rocAuc: rocAuc(scored) };
}

/** The figures over measured transcripts; the rule must be the one they were measured with. */
export function evaluateMeasured(set: readonly Measured[], rule: FlagRule): Evaluation {
  const whole = partOf(set);
  const { scores, positive } = columnsOf(set);
  const of = (difficulty: 'easy' | 'hard') => partOf(set.filter((each) => each.difficulty === difficulty));
  const locales = [...Map.groupBy(set, ({ locale }) => locale)].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  const characteristics = CHARACTERISTIC_IDS.map((id) => [id, characteristicFigures(set, id)] as const);
  const precisions = characteristics
    .map(([, figures]) => figures.averagePrecision)
    .filter((precision) => precision !== null);
  return {
    ...whole,
    threshold: rule.threshold,
    calibration: calibrationFigures({ risks: scores, positive }),
    latency: latency(set, whole.f1),
    leadTime: leadTime(set),
    lift: liftByTenth(riskScores(set)),
    byDifficulty: { easy: of('easy'), hard: of('hard') },
    byLocale: Object.fromEntries(locales.map(([locale, members]) => [locale, partOf(members)])),
    characteristics: Object.fromEntries(characteristics) as Evaluation['characteristics'],
    meanAveragePrecision:
      precisions.length === 0 ? null : precisions.reduce((sum, each) => sum + each, 0) / precisions.length,
  };
}

/**
 * Evaluates assessments against their labels. Flags follow the rule; ranking and calibration use the final
 * risk, the characteristics are ranked over the whole set.
 * @throws RangeError on a score that is NaN
 */
export function evaluate(set: readonly Labelled[], rule: FlagRule): Evaluation {
  return evaluateMeasured(
    set.map((each) => measure(each, rule)),
    rule,
  );
}

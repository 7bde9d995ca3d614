import { krippendorffAlpha as alpha } from '../metrics/agreement/many-raters.ts';
import { percentileInterval, seededRandom } from '../metrics/intervals/bootstrap.ts';
import type { Interval } from '../metrics/intervals/intervals.ts';
import { VERDICTS, type Verdict } from '../policy/verdicts.ts';
import { agreesWith, type CalibrationSession, type CastVote, type Round } from './calibration-session.ts';

/** Resamples of the cases that an interval is taken from, and what they are drawn by. */
const RESAMPLES = 2000;
const SEED = 15;

/** Fewest resamples of a hundred in which a figure has to be defined for an interval. */
const DEFINED_SHARE = 0.5;

/** How often each verdict was given to a case, in the order of the verdicts. */
type Distribution = readonly number[];

/** Agreement by Krippendorff's alpha; null where it is undefined. */
export interface AlphaFigure {
  value: number | null;
  /** 95 %, over resamples of the cases; null where most resamples leave it undefined. */
  interval: Interval | null;
}

/** How one person's second votes lie to their first, over the cases with a known answer that they voted on twice. */
interface Moves {
  person: string;
  towards: number;
  away: number;
  /** As right, or as wrong, as before. */
  stayed: number;
}

/** What a session came to. */
export interface CalibrationFigures {
  before: AlphaFigure;
  /** Null before the second votes are in. */
  after: AlphaFigure | null;
  /** After less before. */
  change: AlphaFigure | null;
  moves: Moves[];
  /** By case, in their order: how often each verdict was given before and after. */
  cases: { item: string; before: Distribution; after: Distribution }[];
}

/** How often each verdict was given to a case in a round. */
function distributionOf(votes: readonly CastVote[], item: string, round: Round): Distribution {
  const own = votes.filter((vote) => vote.item === item && vote.round === round);
  return VERDICTS.map((verdict) => own.filter((vote) => vote.verdict === verdict).length);
}

/** The interval of a figure over resamples of cases, each a list of their places. */
function resampled(cases: number, figure: (places: readonly number[]) => number | null): Interval | null {
  const random = seededRandom(SEED);
  const values: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    const value = figure(Array.from({ length: cases }, () => Math.floor(random() * cases)));
    if (value !== null) values.push(value);
  }
  return values.length < RESAMPLES * DEFINED_SHARE ? null : percentileInterval(values);
}

function alphaFigure(units: readonly Distribution[]): AlphaFigure {
  const of = (places: readonly number[]) => alpha(places.map((place) => units[place]!));
  return { value: alpha(units), interval: resampled(units.length, of) };
}

function changeFigure(before: readonly Distribution[], after: readonly Distribution[]): AlphaFigure {
  const of = (places: readonly number[]) => {
    const [one, two] = [before, after].map((units) => alpha(places.map((place) => units[place]!)));
    return one === null || two === null ? null : two! - one!;
  };
  const all = before.map((_, place) => place);
  return { value: of(all), interval: resampled(before.length, of) };
}

function movesOf({ items, votes }: CalibrationSession, person: string): Moves {
  const moves: Moves = { person, towards: 0, away: 0, stayed: 0 };
  for (const { id, key } of items) {
    const verdictIn = (round: Round): Verdict | undefined =>
      votes.find((vote) => vote.person === person && vote.item === id && vote.round === round)?.verdict;
    const [first, second] = [verdictIn(1), verdictIn(2)];
    if (!key || !first || !second) continue;
    const [was, is] = [agreesWith(key, first), agreesWith(key, second)];
    moves[was === is ? 'stayed' : is ? 'towards' : 'away'] += 1;
  }
  return moves;
}

/**
 * Agreement before and after the discussion, and who moved where. Sources: K. Krippendorff, Computing Krippendorff's
 * alpha-reliability (2011), nominal, votes missing as they may; percentile bootstrap over cases, Efron and Tibshirani
 * (1993), always from the same seed.
 * @param shown the rounds whose votes count, which are those that everybody may see
 */
export function calibrationFigures(session: CalibrationSession, shown: 0 | Round): CalibrationFigures {
  const votes = session.votes.filter(({ round }) => round <= shown);
  const cases = session.items.map(({ id }) => ({
    item: id,
    before: distributionOf(votes, id, 1),
    after: distributionOf(votes, id, 2),
  }));
  const [before, after] = [cases.map((each) => each.before), cases.map((each) => each.after)];
  const isTwice = votes.some(({ round }) => round === 2);
  return {
    before: alphaFigure(before),
    after: isTwice ? alphaFigure(after) : null,
    change: isTwice ? changeFigure(before, after) : null,
    moves: session.people.map((person) => movesOf({ ...session, votes }, person)),
    cases,
  };
}

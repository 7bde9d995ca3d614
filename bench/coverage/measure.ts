import { seededRandom } from '../../domain/metrics/intervals/bootstrap.ts';
import { binomialBelow } from '../../domain/metrics/numbers/binomial.ts';
import type { Extent, IntervalStudy, Setting, SettingCoverage, StudyCoverage } from './study.ts';

/** Coverage below this is said to fall short. */
const SHORT = 0.93;
/** So improbable must so few be if the interval held as often as it says. */
const BEYOND_CHANCE = 0.005;

/** A whole number of 32 bits from a text: FNV-1a, so that each setting has random numbers of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

/** What is counted while a setting is measured. */
class Count {
  covered = 0;
  tooLow = 0;
  tooHigh = 0;
  none = 0;

  add({ trial }: Setting, random: () => number): void {
    const drawn = trial(random);
    if (drawn === null) this.none += 1;
    else if (drawn.interval[1] < drawn.truth) this.tooLow += 1;
    else if (drawn.interval[0] > drawn.truth) this.tooHigh += 1;
    else this.covered += 1;
  }

  result(setting: string): SettingCoverage {
    const trials = this.covered + this.tooLow + this.tooHigh;
    const share = (count: number) => (trials === 0 ? null : count / trials);
    const coverage = share(this.covered);
    return {
      setting,
      trials,
      none: this.none,
      coverage,
      // By Agresti and Coull, so that it is not 0 where every interval held.
      standardError: coverage === null ? null : standardErrorOf(this.covered, trials),
      tooLow: share(this.tooLow),
      tooHigh: share(this.tooHigh),
    };
  }
}

function standardErrorOf(covered: number, trials: number): number {
  const share = (covered + 2) / (trials + 4);
  return Math.sqrt((share * (1 - share)) / (trials + 4));
}

/** How a study is run. */
export interface MeasureOptions {
  extent: Extent;
  seed: number;
  /** Trials of a setting, in place of what the study asks for. */
  trials?: number;
  /** Told after each setting; whatever is done then is kept. */
  onSetting?: (measured: SettingCoverage, done: number, all: number) => void;
  /** Whether to stop after the setting that is measured now. */
  isStopped?: () => boolean;
}

/**
 * Measures how often an interval holds the truth, setting by setting. The same seed gives the same counts, whatever
 * else is measured.
 * Yields to the event loop between settings, so that a signal to stop arrives.
 */
export async function measureStudy(study: IntervalStudy, options: MeasureOptions): Promise<StudyCoverage> {
  const { name, of, nominal } = study;
  const settings = study.settings(options.extent);
  const trials = options.trials ?? study.trials[options.extent];
  const measured: SettingCoverage[] = [];
  for (const setting of settings) {
    if (options.isStopped?.()) break;
    const random = seededRandom(options.seed * 2 ** 20 + hash(`${name}/${setting.name}`));
    const count = new Count();
    for (let trial = 0; trial < trials; trial += 1) count.add(setting, random);
    measured.push(count.result(setting.name));
    options.onSetting?.(measured.at(-1)!, measured.length, settings.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { name, of, nominal, settings: measured };
}

/** What the settings of an interval come to. */
export interface CoverageSummary {
  /** Settings that gave an interval. */
  settings: number;
  /** Null without any. */
  lowest: number | null;
  mean: number | null;
  /** Those in which it falls short beyond chance, the worst first. */
  short: SettingCoverage[];
}

/** Whether a setting falls short: below 93 %, and below what it should be by more than chance (exact binomial). */
const fallsShort = ({ coverage, trials }: SettingCoverage, nominal: number): boolean =>
  coverage !== null &&
  coverage < SHORT &&
  binomialBelow(Math.round(coverage * trials), trials, nominal) < BEYOND_CHANCE;

/** Lowest and mean coverage over settings, and those that fall short. */
export function summaryOf({ settings, nominal }: StudyCoverage): CoverageSummary {
  const known = settings.flatMap((each) => each.coverage ?? []);
  return {
    settings: known.length,
    lowest: known.length === 0 ? null : Math.min(...known),
    mean: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length,
    short: settings
      .filter((each) => fallsShort(each, nominal))
      .sort((left, right) => left.coverage! - right.coverage!),
  };
}

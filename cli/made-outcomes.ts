import { OUTCOME_COLUMNS, type Outcome } from '../domain/decisions/outcome.ts';
import { seededRandom } from '../domain/metrics/bootstrap.ts';
import type { Verdict } from '../domain/queue/case.ts';
import { DETECTION_LAYERS } from '../domain/thresholds/policy.ts';
import { CHARACTERISTIC_IDS } from '../domain/transcript/characteristics.ts';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2025, 0, 6);
const DAYS = 540;
/** Audit samples are drawn at these moments. */
const DRAWS = [BEGIN + 200 * DAY, BEGIN + 400 * DAY];
const BANDS: readonly (readonly [from: number, to: number, probability: number])[] = [
  [0, 0.125, 0.01],
  [0.125, 0.25, 0.03],
  [0.25, 0.375, 0.1],
  [0.375, 0.5, 0.4],
];

const NAMES = {
  plain: {
    reviewers: ['willow', 'birch', 'cedar', 'aspen', 'elder', 'hazel'],
    locales: ['en', 'de', 'fr', 'es'],
    channels: ['game chat', 'club chat', 'direct messages'],
    models: ['test-model'],
  },
  /** What spreadsheets, CSV, terminals and JavaScript objects could take wrongly. */
  hostile: {
    reviewers: [
      'willow',
      '=1+1',
      '"birch", the second',
      '__proto__',
      'cedar  the  third',
      "'@aspen",
      '\u202eelder\u0007',
    ],
    locales: ['en', 'de', '=en', 'constructor'],
    channels: ['game chat', 'line\r\nbreak', '-1;2', '<b>club</b>', 'a\tb'],
    models: ['test-model', '+model'],
  },
} as const;

const instant = (moment: number) => new Date(Math.round(moment)).toISOString();

/** Makes outcomes of made-up cases, row by row; the same for the same seed. */
class Maker {
  readonly rows: Outcome[] = [];
  #random: () => number;
  #names: (typeof NAMES)[keyof typeof NAMES];
  #number = 0;

  constructor(seed: number, isHostile: boolean) {
    this.#random = seededRandom(seed);
    this.#names = NAMES[isHostile ? 'hostile' : 'plain'];
  }

  /** A case with all its rows. */
  addCase(): void {
    const kind = this.#random();
    const common = this.#common(kind < 0.9 ? 'detection' : kind < 0.96 ? 'audit-sample' : 'golden');
    const flaggedAt = Date.parse(common.flagged_at!);
    const truth = this.#random() < (common.risk ?? 0.5);
    const first = this.#one(this.#names.reviewers);
    if (this.#chance(0.06)) {
      this.rows.push({ ...common, stage: 'first-review' });
      return;
    }
    const at = flaggedAt + this.#random() * 6 * DAY;
    const verdict = this.#review(common, 'first-review', first, at, truth);
    if (this.#chance(0.03)) this.#review(common, 'first-review', first, at + 3_600_000, truth);
    if (this.#chance(0.15)) this.#second(common, first, at + this.#random() * 4 * DAY, truth);
    if (verdict === 'confirmed' && this.#chance(0.05)) this.#appeal(common, at + this.#random() * 20 * DAY);
  }

  #one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }

  #common(origin: 'detection' | 'audit-sample' | 'golden'): Outcome {
    this.#number += 1;
    const band = origin === 'audit-sample' ? this.#one(BANDS) : null;
    const flaggedAt = band ? this.#one(DRAWS) : BEGIN + this.#random() * DAYS * DAY;
    const month = (flaggedAt - BEGIN) / DAY / 30;
    const risk = band ? band[0] + this.#random() * (band[1] - band[0]) : 1 - this.#random() ** 2 / 2;
    const layers = DETECTION_LAYERS.filter((_, index) => this.#chance([0.9, 0.2, 0.1, 0.05][index]!));
    const empty = Object.fromEntries(OUTCOME_COLUMNS.map((column) => [column, null])) as unknown as Outcome;
    return {
      ...empty,
      case_id: `case-${this.#number}`,
      transcript_id: `t-${this.#number}`,
      flagged_at: instant(flaggedAt),
      flagged_by: origin === 'detection' ? (layers.length > 0 ? layers : ['classifier']) : [origin],
      risk: this.#chance(0.99) ? risk : null,
      threshold: 0.5,
      model_id: this.#one(this.#names.models),
      model_version: month < 9 ? '1.0.0' : '1.1.0',
      characteristics: [],
      gold: origin === 'golden' || this.#chance(0.05) ? (this.#chance(0.5) ? 'risk' : 'benign') : null,
      inclusion_probability: band?.[2] ?? null,
      band_from: band?.[0] ?? null,
      band_to: band?.[1] ?? null,
      locale: this.#chance(0.97) ? this.#one(this.#names.locales) : null,
      channel: this.#chance(0.97) ? this.#one(this.#names.channels) : null,
      policy_version: 1 + Math.floor(month / 6),
    };
  }

  #review(
    common: Outcome,
    stage: 'first-review' | 'second-review',
    reviewer: string,
    at: number,
    truth: boolean,
    adjudication = false,
  ): Verdict {
    const seen = this.#random();
    const decision: Verdict =
      seen < 0.05 ? 'inconclusive' : seen < 0.9 === truth ? 'confirmed' : 'not-confirmed';
    this.rows.push({
      ...common,
      stage,
      reviewer,
      decision,
      characteristics: CHARACTERISTIC_IDS.filter(() => this.#chance(decision === 'confirmed' ? 0.25 : 0.05)),
      decided_at: instant(at),
      seconds: this.#chance(0.98) ? Math.round(this.#random() ** 3 * 6000) / 10 : null,
      blind: this.#chance(0.3),
      adjudication,
    });
    return decision;
  }

  #second(common: Outcome, first: string, at: number, truth: boolean): void {
    if (this.#chance(0.1)) {
      this.rows.push({ ...common, stage: 'second-review' });
      return;
    }
    const others = this.#names.reviewers.filter((name) => name !== first);
    const second = this.#one(others);
    this.#review(common, 'second-review', second, at, truth);
    const lead = others.find((name) => name !== second)!;
    if (this.#chance(0.2)) this.#review(common, 'second-review', lead, at + DAY, truth, true);
  }

  #appeal(common: Outcome, openedAt: number): void {
    const row: Outcome = { ...common, stage: 'appeal', opened_at: instant(openedAt) };
    if (this.#chance(0.2)) this.rows.push(row);
    else
      this.rows.push({
        ...row,
        reviewer: this.#one(this.#names.reviewers),
        decision: this.#chance(0.3) ? 'reversed' : 'upheld',
        decided_at: instant(openedAt + this.#random() * 14 * DAY),
        seconds: Math.round(this.#random() * 600),
      });
  }
}

/**
 * Made-up review outcomes with every kind of row: at least `count` of them, whole cases. The same for the same seed.
 * @param isHostile with names that spreadsheets, terminals or programs could take wrongly
 */
export function madeOutcomes(count: number, seed = 1, isHostile = false): Outcome[] {
  const maker = new Maker(seed, isHostile);
  while (maker.rows.length < count) maker.addCase();
  return maker.rows;
}

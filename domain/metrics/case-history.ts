import { STAGES } from '../decisions/log-entry.ts';
import type { Outcome } from '../decisions/outcome.ts';
import { sameName } from '../reviewers/same-name.ts';
import { compareInstants, type Instant, readInstant } from '../transcript/instant.ts';
import { CHARACTERISTIC_CHOICES, LAYER_CHOICES, STAGE_CHOICES } from './choices.ts';
import {
  type CaseFacts,
  type ReviewedCase,
  reviewedCase,
  type SampleDraw,
  type StandingAppeal,
  type StandingDecision,
  type StandingReview,
} from './reviewed-cases.ts';

function standingOf(row: Outcome, reviewer: string | null, at: number): StandingDecision | null {
  if (row.decision === null) return null;
  if (row.decision === 'upheld' || row.decision === 'reversed')
    return { stage: 'appeal', decision: row.decision, at };
  if (row.stage === 'appeal') return null;
  return {
    stage: row.stage,
    reviewer,
    verdict: row.decision,
    characteristics: row.characteristics && CHARACTERISTIC_CHOICES.among(row.characteristics),
    at,
    seconds: row.seconds,
    blind: row.blind,
    adjudication: row.adjudication === true,
    chance: row.stage === 'second-review' ? row.second_review_probability : null,
  };
}

/** "name version" of the model that scored a row; null when it names none. */
export function modelOf({ model_id, model_version }: Pick<Outcome, 'model_id' | 'model_version'>) {
  if (model_id === null) return model_version;
  return model_version === null ? model_id : `${model_id} ${model_version}`;
}

function drawOf({ inclusion_probability, band_from, band_to }: Outcome): SampleDraw | null {
  if (inclusion_probability === null) return null;
  const band: SampleDraw['band'] = band_from === null || band_to === null ? null : [band_from, band_to];
  return { band, inclusionProbability: inclusion_probability };
}

/** Milliseconds since 1970; microseconds as a fraction, so that two audit draws stay two. */
function momentOf(instant: string | null): number | null {
  if (instant === null) return null;
  const { at, finer } = readInstant(instant);
  return finer === '' ? at : at + Number(`0.${finer}`);
}

interface Named {
  name: string | null;
  number: number;
}

interface Dated {
  decision: StandingDecision;
  moment: Instant;
}

interface Gathered {
  facts: CaseFacts;
  /** The latest of each stage and reviewer, the one written last at the end. */
  decisions: Map<number, Dated>;
  /** The earliest of each stage and reviewer that gave several; null while nobody did. */
  earliest: Map<number, Dated> | null;
}

const nothingOf = (id: string): CaseFacts => ({
  id,
  layers: LAYER_CHOICES.among([]),
  gold: null,
  golden: false,
  locale: null,
  channel: null,
  policyVersion: null,
  model: null,
  flaggedAt: null,
  risk: null,
  audit: null,
  appealOpenedAt: null,
  stages: STAGE_CHOICES.among([]),
});

/** The last of equal moments counts wherever one is chosen: finer digits than milliseconds go into the order. */
const byMoment = ([, left]: [number, Dated], [, right]: [number, Dated]) =>
  compareInstants(left.moment, right.moment);

function settle({ facts, decisions, earliest }: Gathered): ReviewedCase {
  const reviews: StandingReview[] = [];
  const answers: StandingReview[] = [];
  let appeal: StandingAppeal | undefined;
  const inOrder = decisions.size > 1 ? [...decisions].sort(byMoment) : decisions;
  for (const [key, { decision }] of inOrder) {
    if (decision.stage === 'appeal') {
      appeal = decision;
      continue;
    }
    reviews.push(decision);
    answers.push((earliest?.get(key)?.decision as StandingReview | undefined) ?? decision);
  }
  return reviewedCase(facts, reviews, appeal, facts.golden && earliest ? answers : reviews);
}

/** Keeps the earlier of two decisions of one stage and reviewer; of equal times the one that was written first. */
function noteEarlier(found: Gathered, key: number, known: Dated, next: Dated): void {
  found.earliest ??= new Map();
  const first = found.earliest.get(key) ?? known;
  found.earliest.set(key, compareInstants(next.moment, first.moment) < 0 ? next : first);
}

/**
 * Gathers the rows of a history by case, one row at a time. A pending row brings its case in and overrides no
 * decision. What is kept grows with the cases and their standing decisions, not with the rows; names that many
 * rows share are kept once.
 */
export class CaseHistory {
  #cases = new Map<string, Gathered>();
  #names = new Map<string | null, Named>();
  #reviewers = new Map<string | null, Named>();
  #lastMoment: number | null = null;

  add(row: Outcome): void {
    let found = this.#cases.get(row.case_id);
    if (!found) {
      found = { facts: nothingOf(row.case_id), decisions: new Map(), earliest: null };
      this.#cases.set(row.case_id, found);
    }
    this.#addFacts(found.facts, row);
    const reviewer = this.#reviewerNamed(row.reviewer);
    if (row.decided_at === null) return;
    const moment = readInstant(row.decided_at);
    const decision = standingOf(row, reviewer.name, moment.at);
    if (!decision) return;
    this.#note(decision.at);
    const key = reviewer.number * STAGES.length + STAGES.indexOf(decision.stage);
    const known = found.decisions.get(key);
    if (known) noteEarlier(found, key, known, { decision, moment });
    if (known && compareInstants(known.moment, moment) > 0) return;
    // Moved to the end, so that of equal times the one that was written last comes last.
    found.decisions.delete(key);
    found.decisions.set(key, { decision, moment });
  }

  /** Every case so far. To be asked for once everything was added. */
  cases(): ReviewedCase[] {
    return Array.from(this.#cases.values(), settle);
  }

  /** The latest moment that any row names, in milliseconds since 1970. */
  lastMoment(): number | null {
    return this.#lastMoment;
  }

  /** What a row says of its case; of what several rows say, the last one written counts. */
  #addFacts(facts: CaseFacts, row: Outcome): void {
    if (!facts.stages.includes(row.stage)) facts.stages = STAGE_CHOICES.among([...facts.stages, row.stage]);
    const layers: readonly string[] = facts.layers;
    if (row.flagged_by.some((source) => !layers.includes(source)))
      facts.layers = LAYER_CHOICES.among([...layers, ...row.flagged_by]);
    facts.gold = row.gold ?? facts.gold;
    facts.golden ||= row.flagged_by.includes('golden');
    facts.locale = this.#named(row.locale).name ?? facts.locale;
    facts.channel = this.#named(row.channel).name ?? facts.channel;
    facts.policyVersion = row.policy_version ?? facts.policyVersion;
    facts.model = this.#named(modelOf(row)).name ?? facts.model;
    facts.flaggedAt = this.#note(momentOf(row.flagged_at)) ?? facts.flaggedAt;
    facts.risk = row.risk ?? facts.risk;
    facts.audit = drawOf(row) ?? facts.audit;
    facts.appealOpenedAt = this.#note(momentOf(row.opened_at)) ?? facts.appealOpenedAt;
  }

  #note(moment: number | null): number | null {
    if (moment !== null && moment > (this.#lastMoment ?? Number.NEGATIVE_INFINITY)) this.#lastMoment = moment;
    return moment;
  }

  /** Whoever is named alike is one person, however the name was typed. */
  #reviewerNamed(name: string | null): Named {
    let known = this.#reviewers.get(name);
    if (!known) {
      known = this.#named(name && sameName(name));
      this.#reviewers.set(name, known);
    }
    return known;
  }

  /** A name that is kept once however many rows bear it, with a number. */
  #named(name: string | null): Named {
    let known = this.#names.get(name);
    if (!known) {
      known = { name, number: this.#names.size };
      this.#names.set(name, known);
    }
    return known;
  }
}

/** Gathers the rows of a history, in any order. */
export function gatherCases(outcomes: Iterable<Outcome>): CaseHistory {
  const history = new CaseHistory();
  for (const outcome of outcomes) history.add(outcome);
  return history;
}

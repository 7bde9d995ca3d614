import type { Case } from '../queue/case.ts';
import { CaseReplay, type ToldCase } from './case-replay.ts';
import type { LogEntry } from './log-entry.ts';

/** What of a case can disagree with the log. `case`: the case itself, which is not stored. */
export type CasePart =
  | 'reviews'
  | 'verdict'
  | 'decidedAt'
  | 'escalatedBy'
  | 'secondReview'
  | 'appeal'
  | 'state'
  | 'flag'
  | 'hands'
  | 'case';

/** A case that is not as the log says. */
export interface Disagreement {
  caseId: string;
  /** The last entry that tells of it; 0 of none. */
  seq: number;
  parts: CasePart[];
}

/** What came of comparing cases with the log. */
export interface CaseAgreement {
  /** Cases that were compared. */
  compared: number;
  /** Those of them of which a part could not be, because a purge erased what the log said of it. */
  partly: number;
  /** Those of them of which the log does not tell how they began: they were opened before it told that. */
  unbegun: number;
  /** How many disagree. */
  disagreeing: number;
  /** The first of them. */
  disagreements: Disagreement[];
}

/** Disagreements that are named unless more are asked for. */
const NAMED = 20;

/** States in which no verdict was given; where a case's beginning is not told, neither is what policies do to it. */
const UNDECIDED: readonly string[] = ['open', 'leased', 'withdrawn'];

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

const reviewsOf = ({ reviews }: Case) =>
  reviews.map(({ stage, reviewer, verdict, seq }) => [stage, reviewer, verdict, seq]);

function appealOf({ appeal }: Case) {
  if (!appeal) return null;
  const { openedBy, openedAt, complaint, deadline, decision, finding, decidedBy, decidedAt } = appeal;
  return [openedBy, openedAt, complaint, deadline, decision, finding ?? null, decidedBy, decidedAt];
}

/** Whether a purge emptied the texts of a case's appeal, and erased what the log said of it. */
const isPurgedAppeal = ({ appeal }: Case) => appeal?.decision != null && appeal.complaint === '';

const stateOf = ({ state }: Case, begun: boolean) => (!begun && UNDECIDED.includes(state) ? 'open' : state);

/** All that a case was opened with. */
function flagOf(found: Case) {
  const { transcriptId, origin, flaggedAt, flaggedBy, risk, threshold, policyVersion, model } = found;
  const { strongest, locale, channel, messageCount, audit, match } = found;
  return [
    ...[transcriptId, origin, flaggedAt, flaggedBy, risk, threshold, policyVersion],
    ...[model.id, model.version, model.sha256, strongest, locale, channel, messageCount],
    audit && [audit.band, audit.inclusionProbability, audit.drawId ?? null],
    match && [match.bankId, match.entryId, match.method, match.distance, match.within, match.variant],
    ...[match?.quality ?? null, match?.name ?? null],
  ];
}

function helpOf({ help }: Case) {
  return help && [help.from, help.to, help.question, help.askedAt, help.answer, help.answeredAt];
}

/** Who has a case, and how; nothing tells until when a lease lasts, nor in which tab it is held. */
function handsOf(found: Case) {
  const { blind, lease, assignee, skippedBy } = found;
  return [blind, lease?.reviewer ?? null, assignee, skippedBy, helpOf(found)];
}

/** What a case and the log do not agree on. */
function disagreeingParts(stored: Case, { at: told, begun }: ToldCase): CasePart[] {
  const parts: [CasePart, unknown, unknown][] = [
    ['reviews', reviewsOf(stored), reviewsOf(told)],
    ['verdict', stored.verdict, told.verdict],
    ['decidedAt', stored.decidedAt, told.decidedAt],
    ['escalatedBy', stored.escalatedBy, told.escalatedBy],
    ['secondReview', stored.secondReview, told.secondReview],
  ];
  if (!isPurgedAppeal(stored))
    parts.push(
      ['appeal', appealOf(stored), appealOf(told)],
      ['state', stateOf(stored, begun), stateOf(told, begun)],
    );
  if (begun) parts.push(['flag', flagOf(stored), flagOf(told)]);
  if (begun && !isPurgedAppeal(stored)) parts.push(['hands', handsOf(stored), handsOf(told)]);
  return parts.filter(([, left, right]) => !same(left, right)).map(([part]) => part);
}

/**
 * Compares every case with what follows from the log. The log is taken in order first, in as many steps as the caller
 * likes, then the cases, each once.
 */
export class AgreementWalk {
  readonly #replay = new CaseReplay();
  readonly #seen = new Set<string>();
  #partly = 0;
  #unbegun = 0;
  #disagreeing = 0;
  #disagreements: Disagreement[] = [];
  readonly #named: number;

  /** @param named how many disagreements are named */
  constructor(named = NAMED) {
    this.#named = named;
  }

  /** Takes the entries that follow. */
  take(entries: readonly LogEntry[]): void {
    this.#replay.take(entries);
  }

  /** Compares some of the cases with all entries so far. */
  compare(cases: readonly Case[]): void {
    for (const each of cases) {
      this.#seen.add(each.id);
      if (isPurgedAppeal(each)) this.#partly += 1;
      const told = this.#replay.of(each.id);
      if (!told.begun) this.#unbegun += 1;
      const parts = disagreeingParts(each, told);
      if (parts.length > 0) this.#note({ caseId: each.id, seq: told.seq, parts });
    }
  }

  /** Cases that the log speaks of and that were not compared, each with the last entry that shows it. */
  unseen(): { caseId: string; seq: number }[] {
    return [...this.#replay.told()].filter(({ caseId }) => !this.#seen.has(caseId));
  }

  /** Notes cases that the log speaks of and that are not stored. */
  noteMissing(missing: readonly { caseId: string; seq: number }[]): void {
    for (const { caseId, seq } of missing) this.#note({ caseId, seq, parts: ['case'] });
  }

  result(): CaseAgreement {
    const [compared, partly, unbegun] = [this.#seen.size, this.#partly, this.#unbegun];
    return { compared, partly, unbegun, disagreeing: this.#disagreeing, disagreements: this.#disagreements };
  }

  #note(disagreement: Disagreement): void {
    this.#disagreeing += 1;
    if (this.#disagreements.length < this.#named) this.#disagreements.push(disagreement);
  }
}

/** Compares all cases with the whole log. */
export function caseAgreement(
  cases: readonly Case[],
  log: readonly LogEntry[],
  named = NAMED,
): CaseAgreement {
  const walk = new AgreementWalk(named);
  walk.take(log);
  walk.compare(cases);
  walk.noteMissing(walk.unseen());
  return walk.result();
}

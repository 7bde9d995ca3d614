import { knowsOf, type Viewer } from '../../domain/knowledge/case-knowledge.ts';
import type { MatchFinding } from '../../domain/matching/finding.ts';
import { knowsFromElsewhere } from '../../domain/quality/golden-selection.ts';
import { type Case, type SecondReviewCause, standingOutcome, tookPart } from '../../domain/queue/case.ts';
import { nameOfCase } from '../../domain/queue/case-name.ts';
import type { CaseState } from '../../domain/queue/case-state.ts';
import { type Hindrance, hindrance } from '../../domain/queue/case-work.ts';
import { hasLapsed } from '../../domain/queue/lease.ts';
import { casesInStates, casesOfTranscripts, getCases } from '../../storage/cases.ts';
import { allGoldenItems } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind, logOfCases } from '../../storage/log.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { viewerWho } from '../people/viewer.ts';

/** Why somebody cannot take a case now. */
type Obstacle = Hindrance | 'held';

/** A case that somebody has to look at again. */
export interface DueCase {
  id: string;
  /** What it is called. */
  name: string;
  locale: string;
  /** Since when it waits, ISO 8601. */
  since: string;
  /** Who has it open. */
  holder: string | null;
  /** Whom it is assigned to. */
  assignee: string | null;
  /** Null when this reviewer may take it. */
  obstacle: Obstacle | null;
  /** Who could decide it, in order of name. */
  deciders: string[];
}

/** A case that waits for a second review. */
export interface DueSecondReview extends DueCase {
  /** Null to those who could give the second review: one of the causes tells the first verdict. */
  cause: SecondReviewCause | null;
  escalated: boolean;
}

/** How an appeal was decided. */
interface Resolution {
  decision: 'upheld' | 'reversed';
  /** Of a match: what was found of it; null of a transcript. */
  finding: MatchFinding | null;
  by: string;
  at: string;
  reason: string;
}

/** An appeal, and what came of it. */
export interface AppealItem extends DueCase {
  complaint: string;
  openedBy: string;
  openedAt: string;
  deadline: string;
  resolution: Resolution | null;
}

type DueOf = (found: Case, since: string) => DueCase;

/** Reads what has to be known of the people here, and of the cases' transcripts, to say who may decide which case. */
async function dueReader(cases: readonly Case[], viewer: Viewer): Promise<DueOf> {
  const [profiles, items, siblings] = await Promise.all([
    allReviewers(),
    allGoldenItems(),
    casesOfTranscripts(cases.map(({ transcriptId }) => transcriptId)),
  ]);
  const active = profiles.filter(({ retiredAt }) => retiredAt === null);
  const makers = new Map(items.map(({ transcriptId, addedBy }) => [transcriptId, addedBy]));
  const about = Map.groupBy(siblings, ({ transcriptId }) => transcriptId);
  const hindranceOf = (found: Case, person: Viewer): Hindrance | null => {
    const own = hindrance(found, person);
    if (own) return own;
    const made = found.origin === 'golden' && makers.get(found.transcriptId) === person.name;
    const knows = made || knowsFromElsewhere(found, about.get(found.transcriptId) ?? [], person.name);
    return knows ? 'knows-transcript' : null;
  };
  return (found, since) => {
    const { id, locale, assignee, lease } = found;
    const holder = lease && !hasLapsed(lease, Date.now()) ? lease.reviewer : null;
    const held = holder !== null && holder !== viewer.name ? 'held' : null;
    const deciders = active.filter((each) => hindranceOf(found, each) === null).map(({ name }) => name);
    const obstacle = hindranceOf(found, viewer) ?? held;
    return { id, name: nameOfCase(found), locale, since, holder, assignee, obstacle, deciders };
  };
}

const oldestFirst = (left: DueCase, right: DueCase) => left.since.localeCompare(right.since);

async function secondReviews(name: string): Promise<DueSecondReview[]> {
  const viewer = await viewerWho(name, 'second-review');
  const waiting = await casesInStates(['in-second-review', 'escalated']);
  const cases = waiting.filter((found) => knowsOf(found, viewer));
  const escalated = cases.filter(({ state }) => state === 'escalated').map(({ id }) => id);
  const [log, dueOf] = await Promise.all([logOfCases(escalated), dueReader(cases, viewer)]);
  const escalatedAt = new Map(
    log.filter(({ kind }) => kind === 'escalation').map(({ caseId, at }) => [caseId, at]),
  );
  const due = cases.map((found): DueSecondReview => {
    const passedOn = found.state === 'escalated';
    const since = (passedOn ? escalatedAt.get(found.id) : found.decidedAt) ?? found.flaggedAt;
    // "Inconclusive" would give the first verdict away.
    const told = passedOn || tookPart(found, viewer.name);
    return {
      ...dueOf(found, since),
      cause: told ? found.secondReview : null,
      escalated: passedOn,
    };
  });
  return due.sort(oldestFirst);
}

async function adjudications(name: string): Promise<DueCase[]> {
  const viewer = await viewerWho(name, 'adjudicate');
  const cases = await casesInStates(['in-adjudication']);
  const dueOf = await dueReader(cases, viewer);
  return cases.map((found) => dueOf(found, found.decidedAt ?? found.flaggedAt)).sort(oldestFirst);
}

async function appeals(name: string): Promise<AppealItem[]> {
  const viewer = await viewerWho(name, 'decide-appeal', 'open-appeal');
  const ids = new Set((await entriesOfKind('appeal-opened')).map(({ caseId }) => caseId!));
  const [cases, log] = await Promise.all([getCases([...ids]), entriesOfKind('appeal-decided')]);
  const dueOf = await dueReader(cases, viewer);
  // The last one that was written is the one that stands: undoing it opens the appeal again.
  const reasons = new Map(log.map(({ caseId, payload }) => [caseId, payload.reason]));
  return cases.flatMap((found): AppealItem[] => {
    if (!found.appeal) return [];
    const { complaint, openedBy, openedAt, deadline, decision, finding, decidedBy, decidedAt } = found.appeal;
    const reason = reasons.get(found.id) ?? '';
    return [
      {
        ...dueOf(found, openedAt),
        complaint,
        openedBy,
        openedAt,
        deadline,
        resolution: decision && {
          ...{ decision, finding: finding ?? null, by: decidedBy ?? '', at: decidedAt ?? openedAt, reason },
        },
      },
    ];
  });
}

/** Cases that wait for a second review, live, the longest waiting first, as this reviewer may see them. */
export const liveSecondReviews = (reviewer: string) => live(() => secondReviews(reviewer));

/** Cases on which two verdicts disagree, live, the longest waiting first. */
export const liveAdjudications = (reviewer: string) => live(() => adjudications(reviewer));

/** Every appeal, open or resolved, live. */
export const liveAppeals = (reviewer: string) => live(() => appeals(reviewer));

/** A confirmed case on which an appeal can be opened. */
export interface AppealableCase {
  id: string;
  /** What it is called. */
  name: string;
  /** Whether it is the match of a picture. */
  isPicture: boolean;
  locale: string;
  decidedAt: string;
}

const APPEALABLE: readonly CaseState[] = ['decided', 'closed'];

async function appealable(name: string): Promise<AppealableCase[]> {
  await viewerWho(name, 'open-appeal');
  return (await casesInStates(APPEALABLE))
    .filter((found) => found.appeal === null && found.origin !== 'golden')
    .filter((found) => standingOutcome(found) === 'confirmed')
    .map((found) => ({
      id: found.id,
      name: nameOfCase(found),
      isPicture: found.match !== undefined,
      locale: found.locale,
      decidedAt: found.decidedAt ?? '',
    }))
    .sort((left, right) => right.decidedAt.localeCompare(left.decidedAt));
}

/**
 * Confirmed cases that nobody appealed, live, the latest decision first. Golden items belong to nobody who could
 * appeal.
 */
export const liveAppealableCases = (reviewer: string) => live(() => appealable(reviewer));

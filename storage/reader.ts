import type { Reader } from '../domain/commands/reader.ts';
import { getAssessment } from './assessments.ts';
import {
  casesAssignedTo,
  casesHeldBy,
  casesHeldPast,
  casesInState,
  casesOfTranscripts,
  firstOpenCase,
  getCase,
  getCases,
  lapsedCases,
} from './cases.ts';
import { decidedInCohort } from './cohort.ts';
import { draftsOn } from './drafts.ts';
import { allGoldenItems, getGoldenItem } from './golden-items.ts';
import { getLogEntry, logOfCase, logOfCases } from './log.ts';
import { activePolicy } from './policies.ts';
import { reviewPolicyInForce } from './review-policies.ts';
import { getReviewer } from './reviewers.ts';
import { getWorkday } from './workdays.ts';

/** What commands ask, answered by the database; inside a transaction by what that sees. */
export const storedReader: Reader = {
  cases: {
    get: getCase,
    getAll: getCases,
    heldBy: casesHeldBy,
    assignedTo: casesAssignedTo,
    inState: casesInState,
    firstOpen: firstOpenCase,
    ofTranscripts: casesOfTranscripts,
    lapsedBy: lapsedCases,
    heldPast: casesHeldPast,
  },
  log: { get: getLogEntry, ofCase: logOfCase, ofCases: logOfCases },
  drafts: { on: draftsOn },
  reviewers: { get: getReviewer },
  policies: { active: activePolicy },
  reviewPolicies: {
    active: reviewPolicyInForce,
  },
  goldenItems: { get: getGoldenItem, all: allGoldenItems },
  assessments: { get: getAssessment },
  workdays: { get: getWorkday },
  cohortRows: { decidedBy: decidedInCohort },
};

import type { Reader } from '../domain/commands/reader.ts';
import { allAggregates } from './aggregates.ts';
import {
  flaggedIds,
  getAssessment,
  getAssessments,
  idsOfOtherPacks,
  visitAssessments,
} from './assessments.ts';
import { allBanks, entryIdsOfBank, getBank, getEntries, getEntry } from './banks.ts';
import { allCalibration, getCalibration } from './calibration.ts';
import { getCandidate, runningCandidates } from './candidates.ts';
import {
  caseStandings,
  casesAssignedTo,
  casesHeldBy,
  casesHeldPast,
  casesInState,
  casesOfEntry,
  casesOfTranscripts,
  countCases,
  firstOpenCase,
  getCase,
  getCases,
  lapsedCases,
  storedCaseIds,
  transcriptIdsWithCase,
} from './cases.ts';
import {
  allClusters,
  getCluster,
  getClusters,
  membershipsOf,
  membersOfClusters,
  stillUnclustered,
} from './clusters.ts';
import {
  allCohortSources,
  cohortLogKeysOf,
  cohortLogsOf,
  cohortRowKeysOf,
  decidedInCohort,
  getCohortSource,
} from './cohort.ts';
import { database } from './database.ts';
import { draftKeysOn, draftsOn } from './drafts.ts';
import { examSittingsOf, getExamSitting } from './exam-sittings.ts';
import { formerAssessments, formerKeysOf } from './former-assessments.ts';
import { allGoldenItems, getGoldenItem, goldenTranscriptIds } from './golden-items.ts';
import { allImports, getImport } from './imports.ts';
import { learningOf } from './learning.ts';
import { allLessonRows } from './lessons.ts';
import {
  countLogEntries,
  entriesOfKinds,
  getLogEntry,
  logOfCase,
  logOfCases,
  logPlace,
  sharedEntriesOf,
} from './log.ts';
import { getPack } from './packs.ts';
import { getPicture, pictureIdsOfImport, storedPictureIds } from './pictures.ts';
import { getPinTries } from './pin-tries.ts';
import { activePolicy, getPolicy } from './policies.ts';
import { datedRowsOf, importsOfPictures, importsOfTranscripts } from './purge.ts';
import { activeReviewPolicy, reviewPolicyInForce } from './review-policies.ts';
import { allReviewers, getReviewer } from './reviewers.ts';
import { setAsideOf } from './set-aside.ts';
import { readSetting } from './settings.ts';
import { flaggingCandidates, shadowFlagKeys } from './shadow-flags.ts';
import {
  countTranscripts,
  getUnassessed,
  stillUnassessed,
  storedTranscriptIds,
  transcriptIdsOfImport,
  unassessedIdsOfImport,
} from './transcripts.ts';
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
    ofEntry: casesOfEntry,
    standings: caseStandings,
    transcriptIds: transcriptIdsWithCase,
    lapsedBy: lapsedCases,
    heldPast: casesHeldPast,
    count: countCases,
    among: storedCaseIds,
  },
  log: {
    place: logPlace,
    count: countLogEntries,
    get: getLogEntry,
    ofCase: logOfCase,
    ofCases: logOfCases,
    sharedOf: sharedEntriesOf,
    ofKinds: entriesOfKinds,
  },
  drafts: { on: draftsOn, keysOn: draftKeysOn },
  reviewers: { get: getReviewer, all: allReviewers },
  pinTries: { get: getPinTries },
  policies: { active: activePolicy, get: getPolicy },
  reviewPolicies: {
    stored: activeReviewPolicy,
    active: reviewPolicyInForce,
  },
  goldenItems: { get: getGoldenItem, all: allGoldenItems, transcriptIds: goldenTranscriptIds },
  assessments: {
    get: getAssessment,
    getAll: getAssessments,
    flaggedBy: flaggedIds,
    idsNotOf: async (model) => new Set(await idsOfOtherPacks(model)),
    visit: visitAssessments,
  },
  formerAssessments: { getAll: formerAssessments, keysOf: formerKeysOf },
  transcripts: {
    count: countTranscripts,
    among: storedTranscriptIds,
    importsOf: importsOfTranscripts,
    idsOfImport: transcriptIdsOfImport,
  },
  imports: { get: getImport, all: allImports },
  unassessed: { get: getUnassessed, among: stillUnassessed, idsOfImport: unassessedIdsOfImport },
  packs: { get: getPack },
  candidates: { get: getCandidate, running: runningCandidates },
  shadowFlags: { keysOf: shadowFlagKeys, candidateIds: flaggingCandidates },
  workdays: { get: getWorkday },
  cohortRows: { datedOf: datedRowsOf, decidedBy: decidedInCohort, keysOf: cohortRowKeysOf },
  cohortSources: { get: getCohortSource, all: allCohortSources },
  cohortLogs: { of: cohortLogsOf, keysOf: cohortLogKeysOf },
  cohortConflicts: {},
  setAside: { getAll: setAsideOf },
  aggregates: { all: allAggregates },
  settings: { read: readSetting },
  calibrationSessions: { get: getCalibration, all: allCalibration },
  learning: { of: learningOf },
  examSittings: { get: getExamSitting, of: examSittingsOf },
  lessons: { all: allLessonRows },
  banks: { get: getBank, all: allBanks },
  bankEntries: { get: getEntry, getAll: getEntries, idsOfBank: entryIdsOfBank },
  pictures: {
    get: getPicture,
    importsOf: importsOfPictures,
    idsOfImport: pictureIdsOfImport,
    among: storedPictureIds,
  },
  clusters: { get: getCluster, getAll: getClusters, all: allClusters },
  clusterMembers: { getAll: membershipsOf, ofClusters: membersOfClusters },
  unclustered: { among: stillUnclustered },
  generation: { current: () => database.guard.stored() },
};

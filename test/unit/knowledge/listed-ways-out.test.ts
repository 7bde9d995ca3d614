import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { blindColumns, queueColumns } from '../../../components/queue/table/queue-columns.tsx';
import { PARAMETERS } from '../../../domain/metrics/filter/statistics-filter.ts';
import { queueViewSchema } from '../../../domain/queue/queue-view.ts';
import { EXPORT_FORMATS } from '../../../workflows/exports/exports.ts';
import { LOG_FORMATS } from '../../../workflows/log/log-check.ts';

vi.mock('../../../workers/workbook/workbook-client.ts', () => ({}));
vi.mock('wxt/browser', () => ({ browser: {} }));

/** Every file of the use cases. */
const workflowFiles = () =>
  readdirSync('workflows', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Everything that workflows read for a screen or a file, by why it tells nobody more than they may know. */
const READ = [
  {
    why: 'checked above',
    names: [
      'exportFile',
      'exportLog',
      'readExport',
      'readReport',
      'liveLog',
      'liveCaseHistory',
      'oneCase',
      'liveSimilarCases',
      'liveSimilarPreview',
    ].concat(['liveStatistics', 'readCasesBehind', 'liveSecondReviews', 'liveAppeals']),
  },
  {
    why: 'for leads, and refused to others',
    names: [
      'createBackup',
      'readBackup',
      'exportCohort',
      'liveCohort',
      'liveAdjudications',
      'liveAppealableCases',
      'liveCoachingNotes',
      'liveCoachableCases',
      'liveOffers',
      'exportSession',
      'exportCalibration',
    ]
      .concat([
        'liveAuditOverview',
        'liveGoldenOverview',
        'oneTranscript',
        'createReviewer',
        'createBank',
        'exportBank',
        'liveClusters',
        'liveCluster',
        'liveClusterMember',
      ])
      .concat([
        'liveCertificates',
        'liveTeamRenewals',
        'liveStoppedPeople',
        'liveClass',
        'readClassItem',
        'readLessonSources',
        'exportClass',
      ]),
  },
  {
    why: 'of calibration: before the reveal one’s own vote alone, tested in integration/training/calibration',
    names: ['liveCalibration', 'oneCalibrationTranscript'],
  },
  {
    why: 'one’s own',
    names: [
      'exportVotes',
      'readSessionFile',
      'liveOwnGolden',
      'liveFeedback',
      'liveUnreadNotes',
      'readDraft',
      'liveHeldCase',
    ].concat([
      'liveWorkday',
      'liveOwnLearning',
      // And anyone's for leads: test/integration/training/progress.test.ts.
      'liveProgress',
      'liveOwnExams',
      'liveOwnCertificates',
      'liveCertificateScope',
      'liveHelp',
    ]),
  },
  {
    why: 'figures over very many; which transcripts is shown to leads',
    names: ['liveEvidence', 'readEvidence'],
  },
  {
    why: 'of no case',
    names: [
      'liveAssumptions',
      'liveBanks',
      'liveClusterAlerts',
      'liveToScoreAgain',
      'liveStoredPictures',
      'liveClockQuestion',
      'liveLastMoment',
      'livePinWait',
      'liveCandidates',
      'liveCounts',
      'liveHomeView',
      'liveWelcomeDue',
      'liveKeyBindings',
      'liveIssuers',
      'liveKnownTexts',
      'liveNothingDecided',
    ].concat(
      [
        'liveLabelledSets',
        'livePackShares',
        'livePolicy',
        'liveProfile',
        'liveGuidance',
        'liveReviewPolicy',
        'liveReviewers',
        'liveSavedViews',
      ],
      [
        'liveRecentCommands',
        'liveImportUnderWay',
        'liveWaiting',
        'readFirst',
        'readFacts',
        'createFileQueue',
      ],
    ),
  },
  { why: 'one’s own, or for leads', names: ['exportCredential', 'liveExamResult'] },
  { why: 'of a match, tested in integration/match-view', names: ['oneMatch'] },
  {
    why: 'of entries: findings of others for leads alone, and none that waits; tested in integration/bank-entries',
    names: ['liveBank', 'liveBankReview', 'liveEntry'],
  },
  { why: 'what could not be scored, which is no case', names: ['exportSetAside', 'liveSetAside'] },
  { why: 'what ships with the extension', names: ['readSampleTexts', 'readLessonTexts', 'liveCourse'] },
  { why: 'labelled transcripts in no queue, after one’s own answer', names: ['readSimilar'] },
  {
    why: 'the list filters what it finds, and whoever lists a case may read its messages',
    names: ['searchTranscripts', 'readSearchHit', 'readQueueAgain'],
  },
];

/**
 * What a way out of the console could be made of. Whatever is added to one of these has to be listed here, and with
 * it the thought of who may know what it tells.
 */
describe('every way out is listed', () => {
  test('formats of files', () => {
    expect(EXPORT_FORMATS).toEqual([
      ...['outcomes-csv', 'outcomes-jsonl', 'statistics-json', 'figures-csv', 'workbook'],
      ...['indicators-csv', 'report'],
    ]);
    expect(LOG_FORMATS).toEqual(['csv', 'jsonl']);
  });

  test('columns and filters of the queue, and what statistics are filtered by', () => {
    const ids = (columns: readonly { id?: string | undefined }[]) => columns.map(({ id }) => id);
    expect(ids(queueColumns as never)).toEqual([
      ...['risk', 'strongest', 'hit', 'state', 'source', 'pack', 'age', 'assignee', 'holder', 'reviewer'],
      ...['channel', 'locale', 'messages', 'transcript'],
    ]);
    expect(ids(blindColumns as never)).not.toContain('risk');
    expect(Object.keys(queueViewSchema.shape)).toEqual([
      ...['search', 'inMessages', 'states', 'characteristics', 'flaggedBy', 'locales', 'packs', 'reviewers'],
      ...['heldOnly', 'olderThanHours', 'youngerThanHours', 'sortBy', 'descending'],
    ]);
    expect(Object.keys(PARAMETERS)).toEqual([
      ...['from', 'to', 'layer', 'reviewer', 'policyVersion', 'model', 'stage', 'clusters'],
    ]);
  });

  test('what screens read, and files that are made', () => {
    const reading =
      /^export (?:const|async function|function) ((?:live|one|read|export|create|search)[A-Z]\w*)/gm;
    const found = workflowFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(reading)].map(([, name]) => name!),
    );
    expect(found.sort()).toEqual(READ.flatMap(({ names }) => names).sort());
  });
});

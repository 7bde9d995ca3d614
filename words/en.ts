import { bankFiles } from './en/bank-files.ts';
import { bankPage } from './en/bank-page.ts';
import { certificate } from './en/certificate.ts';
import { cli } from './en/cli.ts';
import { clusters } from './en/clusters.ts';
import { cohort } from './en/cohort.ts';
import { data } from './en/data.ts';
import { exports } from './en/exports.ts';
import { failures } from './en/failures.ts';
import { faults } from './en/faults.ts';
import { figures } from './en/figures.ts';
import { guidance } from './en/guidance.ts';
import { guidanceChanges } from './en/guidance-changes.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { knownContent } from './en/known-content.ts';
import { log } from './en/log.ts';
import { logEntry } from './en/log-entry.ts';
import { model } from './en/model.ts';
import { names } from './en/names.ts';
import { pictureFaults } from './en/picture-faults.ts';
import { pictures } from './en/pictures.ts';
import { practice } from './en/practice.ts';
import { quality } from './en/quality.ts';
import { queue } from './en/queue.ts';
import { report } from './en/report.ts';
import { review } from './en/review.ts';
import { reviewMatch } from './en/review-match.ts';
import { reviewRules } from './en/review-rules.ts';
import { reviewSimilar } from './en/review-similar.ts';
import { rule } from './en/rule.ts';
import { settings } from './en/settings.ts';
import { shared } from './en/shared.ts';
import { shell } from './en/shell.ts';
import { statistics } from './en/statistics.ts';
import { thresholds } from './en/thresholds.ts';
import { training } from './en/training.ts';
import { trainingCalibration } from './en/training-calibration.ts';
import { trainingCertificates } from './en/training-certificates.ts';
import { trainingClass } from './en/training-class.ts';
import { trainingExam } from './en/training-exam.ts';
import { trainingPractice } from './en/training-practice.ts';
import { ui } from './en/ui.ts';
import { units } from './en/units.ts';
import { welcome } from './en/welcome.ts';
import { workspaces } from './en/workspaces.ts';

/** Every text in English, which the other languages translate. Keys begin with the name of the file. */
export const english = {
  bankFiles,
  bankPage,
  certificate,
  cli,
  cohort,
  data,
  exports,
  failures,
  figures,
  faults,
  guidance,
  guidanceChanges,
  help,
  home,
  clusters,
  knownContent,
  log,
  logEntry,
  model,
  names,
  pictureFaults,
  pictures,
  practice,
  quality,
  queue,
  report,
  review,
  reviewMatch,
  reviewRules,
  reviewSimilar,
  rule,
  settings,
  shared,
  shell,
  statistics,
  thresholds,
  training,
  trainingExam,
  trainingPractice,
  trainingCertificates,
  trainingClass,
  trainingCalibration,
  ui,
  units,
  welcome,
  workspaces,
};

export type Messages = typeof english;

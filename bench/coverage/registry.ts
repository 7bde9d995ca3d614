import { ADVICE_STUDIES } from './advice.ts';
import { AGREEMENT_STUDIES } from './agreements.ts';
import { AUDIT_STUDIES } from './audits.ts';
import { CORRECTION_STUDIES } from './corrections.ts';
import { DIFFERENCE_STUDIES } from './differences.ts';
import { MATURITY_STUDIES } from './maturity.ts';
import { PEOPLE_STUDIES } from './people.ts';
import { RANKING_STUDIES } from './rankings.ts';
import { REVIEWER_STUDIES } from './reviewers.ts';
import { SECOND_REVIEW_STUDIES } from './second-reviews.ts';
import { SELECTED_STUDIES } from './selected.ts';
import { SHARE_STUDIES } from './shares.ts';
import type { IntervalStudy } from './study.ts';
import { WEIGHTED_STUDIES } from './weighted.ts';

/** Every interval that is shown anywhere; a subject that brings an interval adds its study here. */
export const STUDIES: readonly IntervalStudy[] = [
  ...SHARE_STUDIES,
  ...DIFFERENCE_STUDIES,
  ...AGREEMENT_STUDIES,
  ...SECOND_REVIEW_STUDIES,
  ...AUDIT_STUDIES,
  ...CORRECTION_STUDIES,
  ...WEIGHTED_STUDIES,
  ...RANKING_STUDIES,
  ...ADVICE_STUDIES,
  ...PEOPLE_STUDIES,
  ...REVIEWER_STUDIES,
  ...SELECTED_STUDIES,
  ...MATURITY_STUDIES,
];

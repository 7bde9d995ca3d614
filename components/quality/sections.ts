import type { Action } from '../../domain/reviewers/permissions.ts';
import { t } from '../../words/words.ts';

/** The parts of the workspace, in order, and what somebody must be allowed to see one: any of these. */
export const SECTIONS = [
  { id: 'second-reviews', name: t('quality.sections.second-reviews'), needs: ['second-review'] },
  { id: 'adjudication', name: t('quality.sections.adjudication'), needs: ['adjudicate'] },
  { id: 'appeals', name: t('quality.sections.appeals'), needs: ['decide-appeal', 'open-appeal'] },
  { id: 'golden', name: t('quality.sections.golden'), needs: ['review'] },
  { id: 'audit', name: t('quality.sections.audit'), needs: ['draw-audit-sample'] },
] as const satisfies readonly { id: string; name: string; needs: readonly Action[] }[];
export type SectionId = (typeof SECTIONS)[number]['id'];

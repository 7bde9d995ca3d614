import type { Action } from '../../domain/reviewers/permissions.ts';

/** The parts of the workspace, in order, and what somebody must be allowed to see one: any of these. */
export const SECTIONS = [
  { id: 'second-reviews', name: 'Second reviews', needs: ['second-review'] },
  { id: 'adjudication', name: 'Adjudication', needs: ['adjudicate'] },
  { id: 'appeals', name: 'Appeals', needs: ['decide-appeal', 'open-appeal'] },
  { id: 'golden', name: 'Golden items', needs: ['review'] },
  { id: 'audit', name: 'Audit samples', needs: ['draw-audit-sample'] },
] as const satisfies readonly { id: string; name: string; needs: readonly Action[] }[];
export type SectionId = (typeof SECTIONS)[number]['id'];

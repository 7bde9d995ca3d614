import { t } from '../../words/words.ts';
import type { Section } from '../ui/layout/SectionedScreen.tsx';

/** The parts of the Quality workspace. */
export const QUALITY_SECTIONS = [
  {
    id: 'second-reviews',
    name: t('quality.sections.second-reviews'),
    only: { for: ['second-review'], refusal: t('quality.notForYou.second-reviews') },
  },
  {
    id: 'adjudication',
    name: t('quality.sections.adjudication'),
    only: { for: ['adjudicate'], refusal: t('quality.notForYou.adjudication') },
  },
  {
    id: 'appeals',
    name: t('quality.sections.appeals'),
    only: { for: ['decide-appeal', 'open-appeal'], refusal: t('quality.notForYou.appeals') },
  },
  {
    id: 'golden',
    name: t('quality.sections.golden'),
    only: { for: ['review'], refusal: t('quality.notForYou.golden') },
  },
  {
    id: 'audit',
    name: t('quality.sections.audit'),
    only: { for: ['draw-audit-sample'], refusal: t('quality.notForYou.audit') },
  },
  {
    id: 'coaching',
    name: t('quality.sections.coaching'),
    only: { for: ['coach'], refusal: t('quality.notForYou.coaching') },
  },
] as const satisfies readonly Section[];

export type SectionId = (typeof QUALITY_SECTIONS)[number]['id'];

import { IconLock } from '@tabler/icons-react';
import { Redirect, useLocation } from 'wouter';
import { may } from '../../domain/reviewers/permissions.ts';
import { t } from '../../words/words.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { SectionTabs } from '../ui/layout/SectionTabs.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { AdjudicationSection } from './AdjudicationSection.tsx';
import { AppealsSection } from './AppealsSection.tsx';
import { AuditSection } from './AuditSection.tsx';
import { GoldenSection } from './GoldenSection.tsx';
import { SecondReviewsSection } from './SecondReviewsSection.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

const PARTS: Record<SectionId, (props: { reviewer: string }) => React.ReactNode> = {
  'second-reviews': SecondReviewsSection,
  adjudication: AdjudicationSection,
  appeals: AppealsSection,
  golden: GoldenSection,
  audit: AuditSection,
};

/** Checks on reviewing and on detection: second reviews, adjudication, appeals, golden items, audit samples. */
export function QualityScreen({ section }: { section: string | undefined }) {
  const reviewer = useReviewer();
  const [, navigate] = useLocation();
  if (!reviewer) return <Screen title={t('quality.title')}>{null}</Screen>;
  const open = SECTIONS.filter(({ needs }) => needs.some((action) => may(reviewer.role, action)));
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/quality/${open[0]!.id}`} replace />;
  const Part = PARTS[known.id];
  return (
    <Screen title={t('quality.title')} documentTitle={t('quality.sectionTitle', { section: known.name })}>
      <SectionTabs sections={open} value={known.id} onChange={(next) => navigate(`/quality/${next}`)}>
        {open.includes(known) ? (
          <Part key={reviewer.name} reviewer={reviewer.name} />
        ) : (
          <EmptyState icon={<IconLock size={40} />} title={t(`quality.notForYou.${known.id}`)}>
            {t('quality.notForYou.text')}
          </EmptyState>
        )}
      </SectionTabs>
    </Screen>
  );
}

import { useSession } from '../../workflows/base/seat.ts';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { AdjudicationSection } from './AdjudicationSection.tsx';
import { AppealsSection } from './AppealsSection.tsx';
import { AuditSection } from './AuditSection.tsx';
import { CoachingSection } from './coaching/CoachingSection.tsx';
import { GoldenSection } from './GoldenSection.tsx';
import { SecondReviewsSection } from './SecondReviewsSection.tsx';
import { QUALITY_SECTIONS, type SectionId } from './sections.ts';

const PARTS: Record<SectionId, (props: { reviewer: string }) => React.ReactNode> = {
  'second-reviews': SecondReviewsSection,
  adjudication: AdjudicationSection,
  appeals: AppealsSection,
  golden: GoldenSection,
  audit: AuditSection,
  coaching: CoachingSection,
};

/** Checks on reviewing and on detection: second reviews, adjudication, appeals, golden items, audit samples; and notes to people. */
export function QualityScreen({ section }: { section?: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  return (
    <SectionedScreen workspace="quality" sections={QUALITY_SECTIONS} section={section}>
      {(id) => {
        const Part = PARTS[id];
        return <Part key={reviewer} reviewer={reviewer} />;
      }}
    </SectionedScreen>
  );
}

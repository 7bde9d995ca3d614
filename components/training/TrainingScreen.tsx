import { useSession } from '../../workflows/base/seat.ts';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { CalibrationSection } from './calibration/CalibrationSection.tsx';
import { CertificatesSection } from './certificates/CertificatesSection.tsx';
import { ClassSection } from './class/ClassSection.tsx';
import { DrillSection } from './drill/DrillSection.tsx';
import { ExamSection } from './exam/ExamSection.tsx';
import { GuidedSection } from './guided/GuidedSection.tsx';
import { LessonsSection } from './lessons/list/LessonsSection.tsx';
import { PathSection } from './path/PathSection.tsx';
import { ProgressSection } from './progress/ProgressSection.tsx';
import { type SectionId, TRAINING_SECTIONS } from './sections.ts';
import { SpacedSection } from './spaced/SpacedSection.tsx';

const PARTS: Record<SectionId, (props: { reviewer: string }) => React.ReactNode> = {
  path: PathSection,
  lessons: LessonsSection,
  guided: GuidedSection,
  drill: DrillSection,
  spaced: SpacedSection,
  exam: ExamSection,
  certificates: CertificatesSection,
  progress: ProgressSection,
  class: ClassSection,
  calibration: CalibrationSection,
};

/** From the first lesson to a certificate, and what keeps it fresh. */
export function TrainingScreen({ section }: { section?: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  return (
    <SectionedScreen workspace="training" sections={TRAINING_SECTIONS} section={section}>
      {(id) => {
        const Part = PARTS[id];
        return <Part key={reviewer} reviewer={reviewer} />;
      }}
    </SectionedScreen>
  );
}

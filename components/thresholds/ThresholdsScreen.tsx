import { t } from '../../words/words.ts';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { CompareSection } from './compare/CompareSection.tsx';
import { DistancesSection } from './distances/DistancesSection.tsx';
import { type LabReading, useLab } from './evidence/useLab.ts';
import { LabSection } from './lab/LabSection.tsx';
import { PoliciesSection } from './policies/PoliciesSection.tsx';
import { type SectionId, THRESHOLDS_SECTIONS } from './sections.ts';
import { SlicesSection } from './slices/SlicesSection.tsx';

/** The parts that work on evidence; distances are measured on pictures. */
const PARTS: Record<Exclude<SectionId, 'distances'>, (props: { reading: LabReading }) => React.ReactNode> = {
  lab: LabSection,
  slices: SlicesSection,
  compare: CompareSection,
  policies: PoliciesSection,
};

/** The threshold lab: what a rule would cost, catch and miss, and putting one in force. */
export function ThresholdsScreen({ section }: { section?: string }) {
  const state = useLab();
  return (
    <SectionedScreen workspace="thresholds" sections={THRESHOLDS_SECTIONS} section={section}>
      {(id) => {
        if (id === 'distances') return <DistancesSection />;
        const Part = PARTS[id];
        return (
          <ReadState read={state} failed={t('thresholds.unreadable')} loading={t('thresholds.loading')}>
            {(found) => <Part reading={found} />}
          </ReadState>
        );
      }}
    </SectionedScreen>
  );
}

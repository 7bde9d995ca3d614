import { Redirect, useLocation } from 'wouter';
import { Screen } from '../ui/layout/Screen.tsx';
import { SectionTabs } from '../ui/layout/SectionTabs.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { Loading } from '../ui/reading/Loading.tsx';
import { CompareSection } from './compare/CompareSection.tsx';
import { type LabReading, useLab } from './evidence/useLab.ts';
import { LabSection } from './lab/LabSection.tsx';
import { PoliciesSection } from './policies/PoliciesSection.tsx';
import { SECTIONS, type SectionId } from './sections.ts';
import { SlicesSection } from './slices/SlicesSection.tsx';

const PARTS: Record<SectionId, (props: { reading: LabReading }) => React.ReactNode> = {
  lab: LabSection,
  slices: SlicesSection,
  compare: CompareSection,
  policies: PoliciesSection,
};

/** The threshold lab: what a rule would cost, catch and miss, and putting one in force. */
export function ThresholdsScreen({ section }: { section: string | undefined }) {
  const [, navigate] = useLocation();
  const known = SECTIONS.find(({ id }) => id === section);
  const state = useLab();
  if (!known) return <Redirect to={`/thresholds/${SECTIONS[0].id}`} replace />;
  const Part = PARTS[known.id];
  return (
    <Screen title="Thresholds" documentTitle={`${known.name}, Thresholds`}>
      <SectionTabs sections={SECTIONS} value={known.id} onChange={(next) => navigate(`/thresholds/${next}`)}>
        {state.status === 'failed' && (
          <FailureAlert error={state.error} title="The evidence could not be read" onRetry={state.retry} />
        )}
        {state.status === 'loading' && <Loading label="Reading the evidence" />}
        {state.status === 'ready' && <Part reading={state.value} />}
      </SectionTabs>
    </Screen>
  );
}

import type { LabReading } from '../evidence/useLab.ts';
import { Candidates } from './Candidates.tsx';
import { KnownTexts } from './KnownTexts.tsx';
import { PacksPanel } from './PacksPanel.tsx';
import { Versions } from './Versions.tsx';

/** Every version of the policy, candidates beside it, and what the known-match layer knows. */
export function PoliciesSection({ reading }: { reading: LabReading }) {
  return (
    <>
      <Versions active={reading.active} />
      <PacksPanel active={reading.active} />
      <Candidates reading={reading} />
      <KnownTexts />
    </>
  );
}

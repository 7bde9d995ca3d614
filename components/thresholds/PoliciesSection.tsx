import { Candidates } from './Candidates.tsx';
import type { LabReading } from './useLab.ts';
import { Versions } from './Versions.tsx';

/** Every version of the policy, candidates beside it. */
export function PoliciesSection({ reading }: { reading: LabReading }) {
  return (
    <>
      <Versions active={reading.active} />
      <Candidates reading={reading} />
    </>
  );
}

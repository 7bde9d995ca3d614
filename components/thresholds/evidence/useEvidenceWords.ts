import { useMemo } from 'react';
import { type Evidence, type LabelledSet, liveLabelledSets } from '../../../workflows/thresholds/evidence.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { type EvidenceWords, evidenceWords } from './evidence-words.ts';

const NONE: readonly LabelledSet[] = [];

/** The labelled sets there are to choose from; none until they are read. */
export function useLabelledSets(): readonly LabelledSet[] {
  const read = useRead(liveLabelledSets, { failsInFrame: true });
  return valueOr(read, NONE);
}

/** What evidence is, in sentences that name its import. */
export function useEvidenceWords(evidence: Evidence): EvidenceWords {
  const sets = useLabelledSets();
  return useMemo(() => evidenceWords(evidence, sets), [evidence, sets]);
}

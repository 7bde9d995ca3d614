import { readScored } from '../../../domain/scored/read-scored.ts';
import { type ScoredMappingInput, scoredMappingSchema } from '../../../domain/scored/scored-mapping.ts';
import type { LineFault } from '../../../domain/transcript/fault.ts';

/** Reads a scored set from a text, with the lines that were rejected. */
export async function scoredHere(text: string, mapping: ScoredMappingInput) {
  const rejected: { line: number; reason: LineFault }[] = [];
  const { set } = await readScored(new Blob([text]), scoredMappingSchema.parse(mapping), {
    rejected: (line, reason) => rejected.push({ line, reason }),
  });
  return { set, rejected };
}

/** A mapping of the columns s and y, whose labels are 1 and 0. */
export const PLAIN = {
  score: { column: 's' },
  label: { column: 'y', risk: ['1'], benign: ['0'], unknown: ['?'] },
} satisfies ScoredMappingInput;

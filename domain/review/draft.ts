import { z } from 'zod';
import { matchFindingSchema } from '../matching/finding.ts';
import { CHOICES, type Choice } from '../policy/choices.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import { markSchema } from '../transcript/mark.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

export const draftSchema = z.object({
  choice: z.enum(CHOICES).nullable(),
  characteristics: z.array(characteristicSchema),
  marks: z.array(markSchema),
  reasons: z.array(z.string()),
  /** Of a picture: what was found of the match; left out of a transcript. */
  finding: matchFindingSchema.optional(),
  note: z.string().max(4000),
  /** Active seconds spent so far. */
  seconds: z.number().min(0),
});

/** What a reviewer has chosen for a case and not yet sent. */
export type Draft = z.infer<typeof draftSchema>;

/** A draft as it is kept. */
export const keptDraftSchema = draftSchema.extend({ reviewer: z.string(), caseId: z.string() });
export type KeptDraft = z.infer<typeof keptDraftSchema>;

/** A draft with a choice, so that it can be sent. */
export type Submission = Omit<Draft, 'choice'> & { choice: Choice };

export const EMPTY_DRAFT: Draft = {
  choice: null,
  characteristics: [],
  marks: [],
  reasons: [],
  note: '',
  seconds: 0,
};

/** Every characteristic that was marked, for the whole transcript or on a message. */
export function markedCharacteristics({
  characteristics,
  marks,
}: Pick<Draft, 'characteristics' | 'marks'>): CharacteristicId[] {
  return [...new Set([...characteristics, ...marks.map(({ characteristic }) => characteristic)])];
}

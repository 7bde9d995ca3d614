import { z } from 'zod';
import { LANGUAGES, type Language } from '../corpus/languages.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

/** Languages that there is training material in. */
export const TRAINING_LANGUAGES = LANGUAGES;
export type TrainingLanguage = Language;

/** A risk, or what looks like it in an innocent setting. */
export const SIDES = ['risk', 'look-alike'] as const;
export type Side = (typeof SIDES)[number];

/** What somebody learns to tell: never a single transcript. */
export const focusSchema = z.object({
  characteristic: characteristicSchema,
  language: z.enum(TRAINING_LANGUAGES),
  side: z.enum(SIDES),
});
export type Focus = z.infer<typeof focusSchema>;

/** The same text for the same focus, by which cards and figures are kept. */
export const focusKey = ({ characteristic, language, side }: Focus): string =>
  `${characteristic}/${language}/${side}`;

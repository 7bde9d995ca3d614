import { z } from 'zod';
import { CHOICES } from '../../domain/policy/choices.ts';
import type { Phrases } from '../../domain/practice/material.ts';
import practice from '../../models/corpus/practice-team.json' with { type: 'json' };
import { practiceComplaints } from '../quality/complaints.ts';

const texts = z.array(z.string()).min(1);

const practiceSchema = z.strictObject({
  notes: z.record(z.enum(CHOICES), texts),
  questions: texts,
  /** To the questions, in their order. */
  answers: texts,
  upheld: texts,
  reversed: texts,
  corrections: texts,
  snoozes: texts,
  coachMissed: texts,
  coachOverread: texts,
  reviewRules: z.string(),
  assignmentRules: z.string(),
  threshold: z.string(),
  candidate: z.object({ name: z.string(), reason: z.string() }),
  source: z.string(),
});

/** What people of the practice team write; it ships with the extension. */
export function practicePhrases(): Phrases {
  const complaints = practiceComplaints().map(({ text }) => text);
  return { ...practiceSchema.parse(practice), complaints };
}

import { z } from 'zod';

/** How training is examined, and whether a certificate is asked for. */
export const trainingRulesSchema = z.object({
  /** Transcripts of each side in a form. */
  risk: z.number().int().min(1).max(200),
  benign: z.number().int().min(1).max(200),
  /** What both one-sided 95 % lower bounds have to reach. */
  bar: z.number().min(0.05).max(0.99),
  /** Days between an exam that was not passed and the next one. */
  waitDays: z.number().int().min(0).max(365),
  /** Drill items to answer between the two. */
  drillItems: z.number().int().min(0).max(1000),
  certificateDays: z.number().int().min(7).max(1825),
  /** First reviews of the live queue need a valid certificate. */
  requireCertificate: z.boolean(),
  /** Time for a form, breaks not counted; null for as much as it takes. */
  clockMinutes: z.number().int().min(5).max(600).nullable(),
  /** An exam ends as soon as the answers say that the bar will not be reached; off unless it says so. */
  earlyEnd: z.boolean().optional(),
});
export type TrainingRules = z.infer<typeof trainingRulesSchema>;

/** What counts where a review policy says nothing of training. */
const DEFAULT_TRAINING_RULES: TrainingRules = {
  ...{ risk: 30, benign: 30, bar: 0.7, waitDays: 2, drillItems: 40 },
  ...{ certificateDays: 180, requireCertificate: false, clockMinutes: null },
};

/** The rules of training that a review policy comes to; policies from before there was training have none. */
export const trainingRulesOf = ({ training }: { training?: TrainingRules | undefined }): TrainingRules =>
  training ?? DEFAULT_TRAINING_RULES;

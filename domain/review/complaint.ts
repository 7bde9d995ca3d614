import { z } from 'zod';

/** A synthetic complaint of an account holder about a confirmed case, to practise appeals with. */
const complaintSchema = z.object({
  /** "complaint-01", of a picture "picture-complaint-01". */
  id: z.string().regex(/^(picture-)?complaint-\d{2}$/),
  locale: z.string().min(2),
  text: z.string().trim().min(1).max(300),
});
export type Complaint = z.infer<typeof complaintSchema>;

export const complaintsSchema = z.array(complaintSchema).min(1);

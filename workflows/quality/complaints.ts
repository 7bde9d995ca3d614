import { type Complaint, complaintsSchema } from '../../domain/review/complaint.ts';
import complaints from '../../models/corpus/complaints.json' with { type: 'json' };

/** The complaints that ship with the extension, in the order of their ids, to open practice appeals with. */
export function practiceComplaints(): Complaint[] {
  return complaintsSchema.parse(complaints);
}

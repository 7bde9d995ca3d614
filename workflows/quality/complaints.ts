import { type Complaint, complaintsSchema } from '../../domain/review/complaint.ts';
import complaints from '../../models/corpus/complaints.json' with { type: 'json' };
import pictureComplaints from '../../models/corpus/picture-complaints.json' with { type: 'json' };

/**
 * The complaints that ship with the extension, in the order of their ids, to open practice appeals with.
 * @param about what the appealed case is of: an account that wrote messages, or one that shared a picture
 */
export function practiceComplaints(about: 'transcript' | 'picture' = 'transcript'): Complaint[] {
  return complaintsSchema.parse(about === 'picture' ? pictureComplaints : complaints);
}

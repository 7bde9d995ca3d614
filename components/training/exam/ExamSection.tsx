import type { OwnExams as Exams } from '../../../workflows/training/exam.ts';
import { useCertificateLack } from '../../queue/useCertificateLack.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { CertificateNeeded } from './CertificateNeeded.tsx';
import { ExamStart } from './ExamStart.tsx';
import classes from './exam.module.css';
import { NotYet } from './NotYet.tsx';
import { OpenExam } from './OpenExam.tsx';
import { OwnExams } from './OwnExams.tsx';
import { PassChances } from './PassChances.tsx';
import { PastExams } from './PastExams.tsx';
import { StoppedPeople } from './StoppedPeople.tsx';

function Parts({ exams }: { exams: Exams }) {
  const { open, admission, rules, languages, past } = exams;
  const lack = useCertificateLack();
  return (
    <div className={classes.parts}>
      {lack && <CertificateNeeded lack={lack} />}
      {open && <OpenExam sitting={open} />}
      {!open && admission.what !== 'ready' && <NotYet admission={admission} />}
      <ExamStart rules={rules} languages={languages} ready={!open && admission.what === 'ready'} />
      <PassChances rules={rules} />
      {past.length > 0 && <PastExams past={past} />}
    </div>
  );
}

/** The exam: what it is, the way into it or why it is not open yet, and those that were handed in. */
export function ExamSection({ reviewer }: { reviewer: string }) {
  const leads = useMay()('lead-training');
  return (
    <div className={classes.parts}>
      {leads && <StoppedPeople reviewer={reviewer} />}
      <OwnExams reviewer={reviewer}>{(exams) => <Parts exams={exams} />}</OwnExams>
    </div>
  );
}

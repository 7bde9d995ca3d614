import type { OwnExams as Exams } from '../../../workflows/training/exam.ts';
import { CertificateNeeded } from './CertificateNeeded.tsx';
import { ExamStart } from './ExamStart.tsx';
import classes from './exam.module.css';
import { NotYet } from './NotYet.tsx';
import { OpenExam } from './OpenExam.tsx';
import { OwnExams } from './OwnExams.tsx';
import { PassChances } from './PassChances.tsx';
import { PastExams } from './PastExams.tsx';

function Parts({ exams }: { exams: Exams }) {
  const { open, admission, rules, past, lack } = exams;
  return (
    <div className={classes.parts}>
      {lack && <CertificateNeeded lack={lack} />}
      {open && <OpenExam sitting={open} />}
      {!open && admission.what !== 'ready' && <NotYet admission={admission} />}
      <ExamStart rules={rules} ready={!open && admission.what === 'ready'} />
      <PassChances rules={rules} />
      {past.length > 0 && <PastExams past={past} />}
    </div>
  );
}

/** The exam: what it is, the way into it or why it is not open yet, and those that were handed in. */
export function ExamSection({ reviewer }: { reviewer: string }) {
  return <OwnExams reviewer={reviewer}>{(exams) => <Parts exams={exams} />}</OwnExams>;
}

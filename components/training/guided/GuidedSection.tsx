import { openSession } from '../../../domain/training/practice-session.ts';
import { lastLanguages, suggestPractice } from '../../../domain/training/practice-suggestion.ts';
import { OwnLearning } from '../practise/OwnLearning.tsx';
import classes from '../practise/practise.module.css';
import { ResumePanel } from '../practise/ResumePanel.tsx';
import { GuidedForm } from './GuidedForm.tsx';

/** Guided practice: what was left in the middle, and a new set. */
export function GuidedSection({ reviewer }: { reviewer: string }) {
  return (
    <OwnLearning reviewer={reviewer}>
      {(records) => {
        const open = openSession(records, 'guided');
        return (
          <div className={classes.parts}>
            {open && <ResumePanel session={open} />}
            <GuidedForm
              suggested={{ ...suggestPractice(records), languages: lastLanguages(records) }}
              resumable={open !== null}
            />
          </div>
        );
      }}
    </OwnLearning>
  );
}

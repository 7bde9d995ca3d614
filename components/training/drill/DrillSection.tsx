import { openSession } from '../../../domain/training/practice-session.ts';
import { lastLanguages } from '../../../domain/training/practice-suggestion.ts';
import { OwnLearning } from '../practise/OwnLearning.tsx';
import classes from '../practise/practise.module.css';
import { ResumePanel } from '../practise/ResumePanel.tsx';
import { DrillForm } from './DrillForm.tsx';

/** Drills: one that was left in the middle, and a new one. */
export function DrillSection({ reviewer }: { reviewer: string }) {
  return (
    <OwnLearning reviewer={reviewer}>
      {(records) => {
        const open = openSession(records, 'drill');
        return (
          <div className={classes.parts}>
            {open && <ResumePanel session={open} />}
            <DrillForm languages={lastLanguages(records)} resumable={open !== null} />
          </div>
        );
      }}
    </OwnLearning>
  );
}

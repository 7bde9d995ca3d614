import { useCallback } from 'react';
import { type CourseLesson, changeTo } from '../../../domain/training/course.ts';
import { t } from '../../../words/words.ts';
import { changeCourse } from '../../../workflows/training/course.ts';
import { useAction } from '../../ui/reading/useAction.ts';
import { toast } from '../../ui/toasts/toasts.ts';

/** Changing the course, one change at a time, each of which can be undone; says whether it was changed. */
export function useCourseChange(course: readonly CourseLesson[]) {
  const { busy, error, clearError, run } = useAction();
  const change = useCallback(
    async (after: readonly CourseLesson[], said: string): Promise<boolean> => {
      let changed = false;
      await run(async () => {
        const back = await changeCourse(changeTo(course, after));
        const undo = () => void run(async () => void (await changeCourse(back)));
        toast({ message: said, actions: [{ label: t('training.course.undo'), run: undo }] });
        changed = true;
      });
      return changed;
    },
    [course, run],
  );
  return { change, busy, error, clearError };
}

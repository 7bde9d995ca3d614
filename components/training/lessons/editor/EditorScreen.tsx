import { may } from '../../../../domain/reviewers/permissions.ts';
import { t } from '../../../../words/words.ts';
import { liveCourse } from '../../../../workflows/training/course.ts';
import { Screen } from '../../../ui/layout/Screen.tsx';
import { NotAllowed } from '../../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../../ui/reading/ReadState.tsx';
import { useRead } from '../../../ui/reading/useRead.ts';
import { useReviewer } from '../../../ui/reading/useReviewer.ts';
import { AllLessons } from '../AllLessons.tsx';
import { useLessonTexts } from '../useLessonTexts.ts';
import { LessonEditor } from './LessonEditor.tsx';

/** Writing the lesson with this id, or changing it. */
export function EditorScreen({ lesson: id }: { lesson: string }) {
  const reviewer = useReviewer();
  const course = useRead(liveCourse);
  const transcripts = useLessonTexts(course.status === 'ready' ? course.value : null);
  const title = t('training.editor.title');
  if (!reviewer) return <Screen title={title}>{null}</Screen>;
  return (
    <Screen
      title={title}
      documentTitle={t('workspaces.section', { section: title, workspace: t('workspaces.name.training') })}
      aside={<AllLessons />}
    >
      {may(reviewer.role, 'lead-training') ? (
        <ReadState
          read={course}
          failed={t('training.lesson.unreadable')}
          loading={t('training.lesson.loading')}
        >
          {(known) => (
            <ReadState read={transcripts} failed={t('training.lesson.unreadable')}>
              {(shown) => <LessonEditor key={id} id={id} course={known} transcripts={shown} />}
            </ReadState>
          )}
        </ReadState>
      ) : (
        <NotAllowed action="lead-training" />
      )}
    </Screen>
  );
}

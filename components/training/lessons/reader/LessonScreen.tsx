import { IconBook } from '@tabler/icons-react';
import { useCallback } from 'react';
import { t } from '../../../../words/words.ts';
import { useSession } from '../../../../workflows/base/seat.ts';
import { liveCourse } from '../../../../workflows/training/course.ts';
import { liveOwnLearning } from '../../../../workflows/training/learning.ts';
import { Screen } from '../../../ui/layout/Screen.tsx';
import { EmptyState } from '../../../ui/reading/EmptyState.tsx';
import { GoTo } from '../../../ui/reading/GoTo.tsx';
import { ReadState } from '../../../ui/reading/ReadState.tsx';
import { useRead } from '../../../ui/reading/useRead.ts';
import { AllLessons } from '../AllLessons.tsx';
import { useLessonTexts } from '../useLessonTexts.ts';
import { LessonReader } from './LessonReader.tsx';

/** A lesson by its address. Hidden ones open too: whoever has the address was given it. */
export function LessonScreen({ lesson: id }: { lesson: string }) {
  const reviewer = useSession((session) => session.reviewer)!;
  const course = useRead(liveCourse);
  const transcripts = useLessonTexts(course.status === 'ready' ? course.value : null);
  const records = useRead(useCallback(() => liveOwnLearning(reviewer), [reviewer]));
  const known = course.status === 'ready' ? course.value : [];
  const place = known.findIndex(({ lesson }) => lesson.id === id);
  const title = known[place]?.lesson.title ?? t('training.lesson.title');
  return (
    <Screen
      title={title}
      documentTitle={t('workspaces.section', { section: title, workspace: t('workspaces.name.training') })}
      aside={<AllLessons />}
    >
      <ReadState
        read={course}
        failed={t('training.lesson.unreadable')}
        loading={t('training.lesson.loading')}
      >
        {() => (
          <ReadState read={transcripts} failed={t('training.lesson.unreadable')}>
            {(shown) => (
              <ReadState read={records} failed={t('training.path.unreadable')}>
                {(done) =>
                  place < 0 ? (
                    <EmptyState
                      icon={<IconBook size={40} />}
                      title={t('training.lesson.gone.title')}
                      actions={<GoTo to="/training/lessons">{t('training.lesson.all')}</GoTo>}
                    >
                      {t('training.lesson.gone.text')}
                    </EmptyState>
                  ) : (
                    <LessonReader
                      key={`${reviewer}/${id}`}
                      lesson={known[place]!.lesson}
                      next={known.slice(place + 1).find(({ hidden }) => !hidden)?.lesson ?? null}
                      records={done}
                      transcripts={shown}
                    />
                  )
                }
              </ReadState>
            )}
          </ReadState>
        )}
      </ReadState>
    </Screen>
  );
}

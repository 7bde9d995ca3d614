import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type CourseLesson, withLesson } from '../../../../domain/training/course.ts';
import { stepsOf } from '../../../../domain/training/lesson.ts';
import {
  draftOf,
  EMPTY_DRAFT,
  type LessonDraft,
  typedLesson,
} from '../../../../domain/training/lesson-draft.ts';
import { lessonMinutes } from '../../../../domain/training/lesson-minutes.ts';
import { lessonTodos } from '../../../../domain/training/lesson-todos.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../../ui/reading/FailureAlert.tsx';
import bar from '../bar.module.css';
import { useCourseChange } from '../useCourseChange.ts';
import classes from './editor.module.css';
import { LessonFields } from './LessonFields.tsx';
import { LessonPreview } from './LessonPreview.tsx';
import { PickContext } from './pick.ts';
import { Todos } from './Todos.tsx';

/** What can be shown: what the course shows, and what was picked in this visit. */
function usePicked(known: ReadonlyMap<string, Transcript>) {
  const [picked, setPicked] = useState<readonly Transcript[]>([]);
  const keep = useCallback((transcript: Transcript) => setPicked((before) => [...before, transcript]), []);
  const transcripts = useMemo(
    () => new Map([...known, ...picked.map((transcript) => [transcript.id, transcript] as const)]),
    [known, picked],
  );
  return { transcripts, keep };
}

interface LessonEditorProps {
  id: string;
  course: readonly CourseLesson[];
  transcripts: ReadonlyMap<string, Transcript>;
}

/** Writing a lesson, with what it looks like beside it; it is checked as every lesson is. */
export function LessonEditor({ id, course, transcripts: known }: LessonEditorProps) {
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<LessonDraft>(() => {
    const found = course.find(({ lesson, own }) => own && lesson.id === id);
    return found ? draftOf(found.lesson) : EMPTY_DRAFT;
  });
  const { change, busy, error, clearError } = useCourseChange(course);
  const { transcripts, keep } = usePicked(known);
  const { language } = draft;
  const pick = useMemo(() => ({ language, transcripts, keep }), [language, transcripts, keep]);
  const { todos, lesson } = useMemo(() => {
    const typed = typedLesson(id, draft);
    const wanting = lessonTodos(typed, (transcript) => transcripts.get(transcript)?.messages.length ?? 0);
    return { todos: wanting, lesson: wanting.length === 0 ? typed : null };
  }, [id, draft, transcripts]);
  // While something is missing, what it looked like before stays.
  const [shown, setShown] = useState(lesson);
  if (lesson && lesson !== shown) setShown(lesson);
  const save = async () => {
    if (!lesson) return;
    const said = t('training.course.saved', { title: lesson.title });
    // What could not be saved stays to be saved again.
    if (await change(withLesson(course, lesson, null), said)) navigate('/training/lessons');
  };
  return (
    <div className={classes.editor}>
      <Panel title={t('training.editor.fields')}>
        <PickContext value={pick}>
          <LessonFields draft={draft} setDraft={setDraft} />
        </PickContext>
        <Todos todos={todos} />
        <FailureAlert error={error} title={t('training.editor.notSaved')} onClose={clearError} />
        <div className={bar.bar}>
          <span role="status" className={bar.hint}>
            {lesson
              ? t('training.editor.minutes', {
                  minutes: Math.max(1, Math.round(lessonMinutes(lesson, transcripts))),
                  steps: stepsOf(lesson).length,
                })
              : t('training.editor.notYet', { count: todos.length })}
          </span>
          <Button disabled={!lesson} loading={busy} onClick={() => void save()}>
            {t('training.editor.save')}
          </Button>
        </div>
      </Panel>
      <Panel title={t('training.editor.preview')}>
        {shown ? (
          <LessonPreview lesson={shown} transcripts={transcripts} />
        ) : (
          <p className={bar.hint}>{t('training.editor.nothing')}</p>
        )}
      </Panel>
    </div>
  );
}

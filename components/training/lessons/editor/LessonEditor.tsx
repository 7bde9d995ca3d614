import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Dispatch, type SetStateAction, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { type CourseLesson, withLesson } from '../../../../domain/training/course.ts';
import { lessonSchema, stepsOf } from '../../../../domain/training/lesson.ts';
import {
  draftOf,
  EMPTY_CASE,
  EMPTY_CHECK,
  EMPTY_DRAFT,
  type LessonDraft,
  type PairDraft,
  typedLesson,
} from '../../../../domain/training/lesson-draft.ts';
import { lessonMinutes } from '../../../../domain/training/lesson-minutes.ts';
import { fieldFault } from '../../../../domain/transcript/fault.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { lineFaultText } from '../../../../words/fault-text.ts';
import { t } from '../../../../words/words.ts';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../../ui/reading/FailureAlert.tsx';
import { useCourseChange } from '../useCourseChange.ts';
import {
  CaseFields,
  CharacteristicField,
  CheckFields,
  LineField,
  PairFields,
  TextField,
} from './EditorFields.tsx';
import classes from './editor.module.css';
import { LessonPreview } from './LessonPreview.tsx';

type ListKey = 'cases' | 'lookAlikes' | 'pairs' | 'checks';

/** What is done with one of a list of the draft: put in its place, or taken out. */
function usePart<Key extends ListKey>(key: Key, setDraft: Dispatch<SetStateAction<LessonDraft>>) {
  type Entry = LessonDraft[Key][number];
  const change = (by: (list: Entry[]) => Entry[]) =>
    setDraft((draft) => ({ ...draft, [key]: by(draft[key] as Entry[]) }));
  return {
    put: (place: number) => (entry: Entry) =>
      change((list) => list.map((each, at) => (at === place ? entry : each))),
    remove: (place: number) => () => change((list) => list.filter((_, at) => at !== place)),
    add: (entry: Entry) => change((list) => [...list, entry]),
  };
}

function AddButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

interface FieldsProps {
  draft: LessonDraft;
  setDraft: Dispatch<SetStateAction<LessonDraft>>;
}

/** The fields of a lesson, one below the other. */
function Fields({ draft, setDraft }: FieldsProps) {
  const put = (key: 'title' | 'about' | 'lookFor' | 'summary') => (text: string) =>
    setDraft((before) => ({ ...before, [key]: text }));
  const cases = usePart('cases', setDraft);
  const lookAlikes = usePart('lookAlikes', setDraft);
  const pairs = usePart('pairs', setDraft);
  const checks = usePart('checks', setDraft);
  const pair: PairDraft = {
    ...{ characteristic: draft.characteristic ?? 'information-seeking', style: 'direct' },
    ...{ risk: '', lookAlike: '', why: '' },
  };
  const numbered = (name: 'case' | 'lookAlike' | 'pair' | 'check', place: number) =>
    t(`training.editor.${name}`, { number: place + 1 });
  const of = <Entry,>(
    part: { put: (place: number) => (entry: Entry) => void; remove: (place: number) => () => void },
    name: Parameters<typeof numbered>[0],
    value: Entry,
    place: number,
  ) => ({
    key: place,
    title: numbered(name, place),
    value,
    onChange: part.put(place),
    onRemove: part.remove(place),
  });
  return (
    <div className={classes.fields}>
      <LineField label={t('training.editor.name')} value={draft.title} onChange={put('title')} />
      <LineField label={t('training.editor.about')} value={draft.about} onChange={put('about')} />
      <CharacteristicField
        optional
        value={draft.characteristic}
        onChange={(characteristic) => setDraft((before) => ({ ...before, characteristic }))}
      />
      <TextField
        label={t('training.editor.lookFor')}
        hint={t('training.editor.paragraphs')}
        value={draft.lookFor}
        onChange={put('lookFor')}
      />
      {draft.cases.map((value, place) => {
        const { key, ...props } = of(cases, 'case', value, place);
        return <CaseFields key={key} {...props} />;
      })}
      {draft.lookAlikes.map((value, place) => {
        const { key, ...props } = of(lookAlikes, 'lookAlike', value, place);
        return <CaseFields key={key} {...props} />;
      })}
      {draft.pairs.map((value, place) => {
        const { key, ...props } = of(pairs, 'pair', value, place);
        return <PairFields key={key} {...props} />;
      })}
      {draft.checks.map((value, place) => {
        const { key, ...props } = of(checks, 'check', value, place);
        return <CheckFields key={key} {...props} />;
      })}
      <div className={classes.onward}>
        <AddButton onClick={() => cases.add(EMPTY_CASE)}>{t('training.editor.addCase')}</AddButton>
        <AddButton onClick={() => lookAlikes.add(EMPTY_CASE)}>{t('training.editor.addLookAlike')}</AddButton>
        <AddButton onClick={() => pairs.add(pair)}>{t('training.editor.addPair')}</AddButton>
        <AddButton onClick={() => checks.add(EMPTY_CHECK)}>{t('training.editor.addCheck')}</AddButton>
      </div>
      <TextField
        label={t('training.editor.summary')}
        hint={t('training.editor.threeLines')}
        value={draft.summary}
        onChange={put('summary')}
      />
    </div>
  );
}

interface LessonEditorProps {
  id: string;
  course: readonly CourseLesson[];
  transcripts: ReadonlyMap<string, Transcript>;
}

/** Writing a lesson, with what it looks like beside it; it is checked as every lesson is. */
export function LessonEditor({ id, course, transcripts }: LessonEditorProps) {
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState<LessonDraft>(() => {
    const known = course.find(({ lesson, own }) => own && lesson.id === id);
    return known ? draftOf(known.lesson) : EMPTY_DRAFT;
  });
  const { change, busy, error, clearError } = useCourseChange(course);
  const read = useMemo(() => {
    const typed = typedLesson(id, draft);
    const parsed = lessonSchema.safeParse(typed);
    return parsed.success
      ? { lesson: parsed.data, fault: null }
      : { lesson: null, fault: lineFaultText(fieldFault(parsed.error, typed, 'lesson')) };
  }, [id, draft]);
  const { lesson, fault } = read;
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
        <Fields draft={draft} setDraft={setDraft} />
        <FailureAlert error={error} title={t('training.editor.notSaved')} onClose={clearError} />
        <div className={classes.bar}>
          <span role="status" className={classes.hint}>
            {lesson
              ? t('training.editor.minutes', {
                  minutes: Math.max(1, Math.round(lessonMinutes(lesson, transcripts))),
                  steps: stepsOf(lesson).length,
                })
              : t('training.editor.faults', { fault })}
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
          <p className={classes.hint}>{t('training.editor.nothing')}</p>
        )}
      </Panel>
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Dispatch, SetStateAction } from 'react';
import {
  EMPTY_CASE,
  EMPTY_CHECK,
  type LessonDraft,
  type PairDraft,
} from '../../../../domain/training/lesson-draft.ts';
import { t } from '../../../../words/words.ts';
import { toast } from '../../../ui/toasts/toasts.ts';
import bar from '../bar.module.css';
import classes from './editor.module.css';
import { CharacteristicField, LineField, TextField } from './fields.tsx';
import { CaseFields, CheckFields, PairFields } from './parts.tsx';
import { fieldId, partName } from './todo-words.ts';

type ListKey = 'cases' | 'lookAlikes' | 'pairs' | 'checks';

/** What a part of each list is called. */
const KIND = { cases: 'case', lookAlikes: 'lookAlike', pairs: 'pair', checks: 'check' } as const;

/** What is done with one of a list of the draft: put in its place, taken out (and back again), or added. */
function usePart<Key extends ListKey>(key: Key, setDraft: Dispatch<SetStateAction<LessonDraft>>) {
  type Entry = LessonDraft[Key][number];
  const kind = KIND[key];
  const change = (by: (list: Entry[]) => Entry[]) =>
    setDraft((draft) => ({ ...draft, [key]: by(draft[key] as Entry[]) }));
  return {
    add: (entry: Entry) => change((list) => [...list, entry]),
    of: (value: Entry, place: number) => ({
      ...{ kind, place, value },
      onChange: (entry: Entry) => change((list) => list.with(place, entry)),
      onRemove: () => {
        change((list) => list.toSpliced(place, 1));
        toast({
          message: t('training.editor.removed', { part: partName(kind, place) }),
          actions: [
            {
              label: t('training.course.undo'),
              run: () => change((list) => list.toSpliced(place, 0, value)),
            },
          ],
        });
      },
    }),
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

interface LessonFieldsProps {
  draft: LessonDraft;
  setDraft: Dispatch<SetStateAction<LessonDraft>>;
}

/** The fields of a lesson, one below the other. */
export function LessonFields({ draft, setDraft }: LessonFieldsProps) {
  const text = (key: 'title' | 'about' | 'lookFor' | 'summary') => ({
    id: fieldId('lesson', 0, key),
    value: draft[key],
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
  });
  const cases = usePart('cases', setDraft);
  const lookAlikes = usePart('lookAlikes', setDraft);
  const pairs = usePart('pairs', setDraft);
  const checks = usePart('checks', setDraft);
  const { characteristic } = draft;
  const pair: PairDraft = {
    ...{ characteristic: characteristic ?? 'information-seeking', style: 'direct' },
    ...{ risk: null, lookAlike: null, why: '' },
  };
  // A part is its place: nothing else tells it from the next.
  return (
    <div className={classes.fields}>
      <LineField label={t('training.editor.name')} {...text('title')} />
      <LineField label={t('training.editor.about')} {...text('about')} />
      <CharacteristicField
        none={t('training.editor.none')}
        value={characteristic}
        onChange={(chosen) => setDraft((before) => ({ ...before, characteristic: chosen }))}
      />
      <TextField
        label={t('training.editor.lookFor')}
        hint={t('training.editor.paragraphs')}
        {...text('lookFor')}
      />
      {draft.cases.map((value, place) => (
        <CaseFields key={partName('case', place)} about={characteristic} {...cases.of(value, place)} />
      ))}
      {draft.lookAlikes.map((value, place) => (
        <CaseFields
          key={partName('lookAlike', place)}
          about={characteristic}
          {...lookAlikes.of(value, place)}
        />
      ))}
      {draft.pairs.map((value, place) => (
        <PairFields key={partName('pair', place)} {...pairs.of(value, place)} />
      ))}
      {draft.checks.map((value, place) => (
        <CheckFields key={partName('check', place)} about={characteristic} {...checks.of(value, place)} />
      ))}
      <div className={bar.onward} id={fieldId('lesson', 0, 'parts')} tabIndex={-1}>
        <AddButton onClick={() => cases.add(EMPTY_CASE)}>{t('training.editor.addCase')}</AddButton>
        <AddButton onClick={() => lookAlikes.add(EMPTY_CASE)}>{t('training.editor.addLookAlike')}</AddButton>
        <AddButton onClick={() => pairs.add(pair)}>{t('training.editor.addPair')}</AddButton>
        <AddButton onClick={() => checks.add(EMPTY_CHECK)}>{t('training.editor.addCheck')}</AddButton>
      </div>
      <TextField
        label={t('training.editor.summary')}
        hint={t('training.editor.threeLines')}
        {...text('summary')}
      />
    </div>
  );
}

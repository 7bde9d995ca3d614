import { ActionIcon, Button, Input, NativeSelect, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { CHOICES, type Choice } from '../../../../domain/policy/choices.ts';
import { LESSON_LIMITS } from '../../../../domain/training/lesson.ts';
import type { CaseDraft, CheckDraft, PairDraft } from '../../../../domain/training/lesson-draft.ts';
import type { TodoField } from '../../../../domain/training/lesson-todos.ts';
import type { CharacteristicId } from '../../../../domain/transcript/characteristics.ts';
import { t } from '../../../../words/words.ts';
import classes from './editor.module.css';
import { CharacteristicField, TextField } from './fields.tsx';
import { MessagesField } from './MessagesField.tsx';
import { fieldId, partName } from './todo-words.ts';

type PartKind = 'case' | 'lookAlike' | 'pair' | 'check';

interface PartProps<Draft> {
  kind: PartKind;
  place: number;
  value: Draft;
  onChange: (value: Draft) => void;
  onRemove: () => void;
}

/** The characteristic that the lesson is about, for what is looked for at first. */
interface AboutProps {
  about: CharacteristicId | null;
}

function Part({
  kind,
  place,
  onRemove,
  children,
}: Pick<PartProps<never>, 'kind' | 'place' | 'onRemove'> & { children: ReactNode }) {
  const title = partName(kind, place);
  return (
    <fieldset className={classes.part}>
      <legend>{title}</legend>
      {children}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={14} stroke={1.5} aria-hidden />}
          aria-label={t('training.editor.removePart', { part: title })}
          onClick={onRemove}
        >
          {t('training.editor.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Why each message matters that is marked. */
function Whys({ kind, place, value, onChange }: Omit<PartProps<CaseDraft>, 'onRemove'>) {
  const { excerpt, whys } = value;
  return excerpt?.deciding.map((message, index) => (
    <TextField
      key={message}
      {...(index === 0 && { id: fieldId(kind, place, 'marks') })}
      label={t('training.editor.whyMessage', { number: message + 1 })}
      value={whys[message] ?? ''}
      onChange={(why) => onChange({ ...value, whys: { ...whys, [message]: why } })}
    />
  ));
}

/** A worked case or a look-alike. */
export function CaseFields({ about, ...props }: PartProps<CaseDraft> & AboutProps) {
  const { kind, place, value, onChange } = props;
  const id = (field: TodoField) => fieldId(kind, place, field);
  return (
    <Part {...props}>
      <MessagesField
        id={id('messages')}
        label={t('training.editor.excerpt')}
        of={partName(kind, place)}
        value={value.excerpt}
        about={{ characteristic: about, side: kind === 'case' ? 'risk' : 'look-alike' }}
        onChange={(excerpt) => onChange({ ...value, excerpt })}
      />
      <TextField
        id={id('intro')}
        label={t('training.editor.intro')}
        value={value.intro}
        onChange={(intro) => onChange({ ...value, intro })}
      />
      <Whys {...props} />
      <NativeSelect
        label={t('training.editor.decision')}
        value={value.decision}
        data={CHOICES.map((choice) => ({ value: choice, label: t(`names.decision.${choice}`) }))}
        onChange={(event) => onChange({ ...value, decision: event.currentTarget.value as Choice })}
      />
      <TextField
        id={id('conclusion')}
        label={t('training.editor.conclusion')}
        value={value.conclusion}
        onChange={(conclusion) => onChange({ ...value, conclusion })}
      />
    </Part>
  );
}

export function PairFields(props: PartProps<PairDraft>) {
  const { kind, place, value, onChange } = props;
  const { characteristic } = value;
  const of = partName(kind, place);
  return (
    <Part {...props}>
      <CharacteristicField
        value={characteristic}
        onChange={(chosen) => chosen && onChange({ ...value, characteristic: chosen })}
      />
      <MessagesField
        id={fieldId(kind, place, 'risk')}
        label={t('training.editor.risk')}
        of={of}
        value={value.risk}
        about={{ characteristic, side: 'risk' }}
        onChange={(risk) => onChange({ ...value, risk })}
      />
      <MessagesField
        id={fieldId(kind, place, 'lookAlike')}
        label={t('training.editor.twin')}
        of={of}
        value={value.lookAlike}
        about={{ characteristic, side: 'look-alike' }}
        onChange={(lookAlike) => onChange({ ...value, lookAlike })}
      />
      <TextField
        id={fieldId(kind, place, 'why')}
        label={t('training.editor.why')}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
      />
    </Part>
  );
}

/** The answers of a check, of which one is chosen as the right one. */
function Options({ kind, place, value, onChange }: Omit<PartProps<CheckDraft>, 'onRemove'>) {
  const name = useId();
  const { options, right } = value;
  const remove = (at: number) =>
    onChange({
      ...value,
      options: options.toSpliced(at, 1),
      right: right === null || right === at ? null : right - (right > at ? 1 : 0),
    });
  return (
    <Input.Wrapper
      label={t('training.editor.options')}
      description={t('training.editor.optionsHint')}
      labelElement="div"
    >
      <div className={classes.options}>
        {options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place.
          <div key={at} className={classes.option}>
            <Radio
              {...(at === 0 && { id: fieldId(kind, place, 'right') })}
              name={name}
              aria-label={t('training.editor.rightOne', { number: at + 1 })}
              checked={right === at}
              onChange={() => onChange({ ...value, right: at })}
            />
            <TextInput
              {...(at === 0 && { id: fieldId(kind, place, 'options') })}
              aria-label={t('training.editor.option', { number: at + 1 })}
              value={option}
              onChange={(event) =>
                onChange({ ...value, options: options.with(at, event.currentTarget.value) })
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('training.editor.removeOption', { number: at + 1 })}
              disabled={options.length <= 2}
              onClick={() => remove(at)}
            >
              <IconTrash size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        {options.length < LESSON_LIMITS.options && (
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
              onClick={() => onChange({ ...value, options: [...options, ''] })}
            >
              {t('training.editor.addOption')}
            </Button>
          </div>
        )}
      </div>
    </Input.Wrapper>
  );
}

export function CheckFields({ about, ...props }: PartProps<CheckDraft> & AboutProps) {
  const { kind, place, value, onChange } = props;
  return (
    <Part {...props}>
      <MessagesField
        id={fieldId(kind, place, 'messages')}
        label={t('training.editor.excerptOptional')}
        of={partName(kind, place)}
        value={value.excerpt}
        about={{ characteristic: about, side: null }}
        onChange={(excerpt) => onChange({ ...value, excerpt })}
        onClear={() => onChange({ ...value, excerpt: null })}
      />
      <TextField
        id={fieldId(kind, place, 'question')}
        label={t('training.editor.question')}
        value={value.question}
        onChange={(question) => onChange({ ...value, question })}
      />
      <Options {...props} />
      <TextField
        id={fieldId(kind, place, 'why')}
        label={t('training.editor.why')}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
      />
    </Part>
  );
}

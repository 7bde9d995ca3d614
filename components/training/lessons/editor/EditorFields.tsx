import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CHOICES, type Choice } from '../../../../domain/policy/choices.ts';
import type { CaseDraft, CheckDraft, PairDraft } from '../../../../domain/training/lesson-draft.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../../domain/transcript/characteristics.ts';
import { t } from '../../../../words/words.ts';
import classes from './editor.module.css';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}

/** A text of one line. */
export const LineField = ({ label, value, onChange, hint }: FieldProps) => (
  <TextInput
    label={label}
    description={hint}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** A text of several. */
export const TextField = ({ label, value, onChange, hint }: FieldProps) => (
  <Textarea
    label={label}
    description={hint}
    autosize
    minRows={2}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

interface CharacteristicFieldProps {
  value: CharacteristicId | null;
  /** Whether there may be none. */
  optional?: boolean;
  onChange: (value: CharacteristicId | null) => void;
}

export function CharacteristicField({ value, optional = false, onChange }: CharacteristicFieldProps) {
  return (
    <NativeSelect
      label={t('training.editor.characteristic')}
      value={value ?? ''}
      data={[
        ...(optional ? [{ value: '', label: t('training.editor.none') }] : []),
        ...CHARACTERISTIC_IDS.map((id) => ({ value: id, label: t(`names.characteristic.${id}`) })),
      ]}
      onChange={(event) =>
        onChange(CHARACTERISTIC_IDS.find((id) => id === event.currentTarget.value) ?? null)
      }
    />
  );
}

interface PartProps<Draft> {
  title: string;
  value: Draft;
  onChange: (value: Draft) => void;
  onRemove: () => void;
}

function Part({ title, onRemove, children }: { title: string; onRemove: () => void; children: ReactNode }) {
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
          onClick={onRemove}
        >
          {t('training.editor.remove')}
        </Button>
      </div>
    </fieldset>
  );
}

/** A worked case or a look-alike. */
export function CaseFields({ title, value, onChange, onRemove }: PartProps<CaseDraft>) {
  const put = (key: keyof CaseDraft) => (text: string) => onChange({ ...value, [key]: text });
  return (
    <Part title={title} onRemove={onRemove}>
      <LineField
        label={t('training.editor.excerpt')}
        hint={t('training.editor.excerptHint')}
        value={value.excerpt}
        onChange={put('excerpt')}
      />
      <TextField label={t('training.editor.intro')} value={value.intro} onChange={put('intro')} />
      <TextField
        label={t('training.editor.marks')}
        hint={t('training.editor.marksHint')}
        value={value.marks}
        onChange={put('marks')}
      />
      <NativeSelect
        label={t('training.editor.decision')}
        value={value.decision}
        data={CHOICES.map((id) => ({ value: id, label: t(`names.decision.${id}`) }))}
        onChange={(event) => onChange({ ...value, decision: event.currentTarget.value as Choice })}
      />
      <TextField
        label={t('training.editor.conclusion')}
        value={value.conclusion}
        onChange={put('conclusion')}
      />
    </Part>
  );
}

export function PairFields({ title, value, onChange, onRemove }: PartProps<PairDraft>) {
  const put = (key: keyof PairDraft) => (text: string) => onChange({ ...value, [key]: text });
  return (
    <Part title={title} onRemove={onRemove}>
      <CharacteristicField
        value={value.characteristic}
        onChange={(characteristic) => characteristic && onChange({ ...value, characteristic })}
      />
      <LineField
        label={t('training.editor.risk')}
        hint={t('training.editor.pairHint')}
        value={value.risk}
        onChange={put('risk')}
      />
      <LineField
        label={t('training.editor.twin')}
        hint={t('training.editor.pairHint')}
        value={value.lookAlike}
        onChange={put('lookAlike')}
      />
      <TextField label={t('training.editor.why')} value={value.why} onChange={put('why')} />
    </Part>
  );
}

export function CheckFields({ title, value, onChange, onRemove }: PartProps<CheckDraft>) {
  const put = (key: keyof CheckDraft) => (text: string) => onChange({ ...value, [key]: text });
  return (
    <Part title={title} onRemove={onRemove}>
      <LineField
        label={t('training.editor.excerptOptional')}
        hint={t('training.editor.pairHint')}
        value={value.excerpt}
        onChange={put('excerpt')}
      />
      <TextField label={t('training.editor.question')} value={value.question} onChange={put('question')} />
      <TextField
        label={t('training.editor.options')}
        hint={t('training.editor.optionsHint')}
        value={value.options}
        onChange={put('options')}
      />
      <TextField label={t('training.editor.why')} value={value.why} onChange={put('why')} />
    </Part>
  );
}

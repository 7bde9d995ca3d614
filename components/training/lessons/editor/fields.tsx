import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../../domain/transcript/characteristics.ts';
import { t } from '../../../../words/words.ts';

interface FieldProps {
  /** By which what is still to be done leads here. */
  id?: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
}

/** A text of one line. */
export const LineField = ({ id, label, value, onChange, hint }: FieldProps) => (
  <TextInput
    id={id}
    label={label}
    description={hint}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** A text of several. */
export const TextField = ({ id, label, value, onChange, hint }: FieldProps) => (
  <Textarea
    id={id}
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
  /** What it says where there may be none. */
  none?: string;
  onChange: (value: CharacteristicId | null) => void;
}

export const CharacteristicField = ({ value, none, onChange }: CharacteristicFieldProps) => (
  <NativeSelect
    label={t('training.editor.characteristic')}
    value={value ?? ''}
    data={[
      ...(none === undefined ? [] : [{ value: '', label: none }]),
      ...CHARACTERISTIC_IDS.map((id) => ({ value: id, label: t(`names.characteristic.${id}`) })),
    ]}
    onChange={(event) => onChange(CHARACTERISTIC_IDS.find((id) => id === event.currentTarget.value) ?? null)}
  />
);

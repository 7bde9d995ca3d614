import { Checkbox, Group, MultiSelect, Radio, Textarea } from '@mantine/core';
import type { MatchFinding } from '../../../domain/matching/finding.ts';
import { REASONS } from '../../../domain/policy/choices.ts';
import type { Requirement } from '../../../domain/policy/review-policy.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import {
  chosenBy,
  isFinding,
  type MatchOption,
  optionsAmong,
} from '../../review/decision/finding-options.ts';

const characteristics = CHARACTERISTIC_IDS.map((id) => ({
  value: id,
  label: t(`names.characteristic.${id}`),
}));

/** What is filled in for all cases of a cluster. */
export interface Form {
  verdict: Verdict | null;
  finding?: MatchFinding | undefined;
  characteristics: CharacteristicId[];
  reasons: string[];
  note: string;
}

export const EMPTY_FORM: Form = { verdict: null, characteristics: [], reasons: [], note: '' };

const nameOf = (option: MatchOption) =>
  isFinding(option) ? t(`names.finding.${option}`) : t(`names.decision.${option}`);

interface ChoiceProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Group gap="md">
        {options.map((each) => (
          <Radio key={each.value} {...each} />
        ))}
      </Group>
    </Radio.Group>
  );
}

const verdicts = VERDICTS.map((value) => ({ value, label: t(`names.decision.${value}`) }));
const findings = optionsAmong(VERDICTS).map((value) => ({ value, label: nameOf(value) }));

interface DecisionFieldsProps {
  form: Form;
  /** Whether it is about matches: a finding brings their verdict. */
  isMatch: boolean;
  required: Requirement | null;
  onChange: (form: Form) => void;
}

/** Verdict or finding, reasons, characteristics and note for all cases of a cluster. */
export function DecisionFields({ form, isMatch, required, onChange }: DecisionFieldsProps) {
  const label = (text: string, isRequired: boolean | undefined) =>
    isRequired ? t('clusters.decide.required', { label: text }) : text;
  const { verdict, finding } = form;
  return (
    <>
      {isMatch ? (
        <Choice
          label={t('clusters.decide.finding')}
          options={findings}
          value={finding ?? verdict ?? ''}
          onChange={(value) => {
            const { choice, finding: found } = chosenBy(value as MatchOption);
            onChange({ ...form, verdict: choice as Verdict, finding: found, reasons: [] });
          }}
        />
      ) : (
        <Choice
          label={t('clusters.decide.verdict')}
          options={verdicts}
          value={verdict ?? ''}
          onChange={(value) => onChange({ ...form, verdict: value as Verdict, reasons: [] })}
        />
      )}
      {verdict && !finding && (
        <Checkbox.Group
          mt="sm"
          label={label(t('clusters.decide.reasons'), required?.reason)}
          value={form.reasons}
          onChange={(reasons) => onChange({ ...form, reasons })}
        >
          <Group gap="md">
            {REASONS[verdict].map((id) => (
              <Checkbox key={id} value={id} label={t(`names.reason.${id}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {!isMatch && (
        <MultiSelect
          mt="sm"
          label={label(t('clusters.decide.characteristics'), required?.characteristic)}
          placeholder={form.characteristics.length === 0 ? t('clusters.decide.noCharacteristics') : undefined}
          data={characteristics}
          value={form.characteristics}
          onChange={(chosen) => onChange({ ...form, characteristics: chosen as CharacteristicId[] })}
        />
      )}
      <Textarea
        mt="sm"
        label={label(t('clusters.decide.note'), required?.note)}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        value={form.note}
        onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
      />
    </>
  );
}

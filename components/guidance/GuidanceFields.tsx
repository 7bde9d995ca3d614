import { NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { LONGEST_GUIDANCE, type NewGuidance } from '../../domain/commands/policy/change-guidance.ts';
import type { GuidanceTopic, LocalGuidance } from '../../domain/review/guidance.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { t } from '../../words/words.ts';

const EVERY_CASE = '';

/** What a topic of the guidance is called. */
export const topicName = (topic: GuidanceTopic): string =>
  topic === null ? t('guidanceChanges.everyCase') : t(`names.characteristic.${topic}`);

/** The addition that stands on a topic, as the beginning of another. */
export function draftOn(topic: GuidanceTopic, { additions }: LocalGuidance): NewGuidance {
  const text = additions.find(({ characteristic }) => characteristic === topic)?.text ?? '';
  return { characteristic: topic, text, major: false, reason: '' };
}

interface GuidanceFieldsProps {
  guidance: LocalGuidance;
  value: NewGuidance;
  onChange: (value: NewGuidance) => void;
  /** Whether what is missing is said. */
  asked: boolean;
}

/** A change of the guidance: what it is about, its text, how much it changes, and why. */
export function GuidanceFields({ guidance, value, onChange, asked }: GuidanceFieldsProps) {
  const change = (part: Partial<NewGuidance>) => onChange({ ...value, ...part });
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('guidanceChanges.topic')}
        data={[
          { value: EVERY_CASE, label: topicName(null) },
          ...CHARACTERISTIC_IDS.map((id) => ({ value: id, label: topicName(id) })),
        ]}
        value={value.characteristic ?? EVERY_CASE}
        onChange={({ currentTarget }) => {
          const topic = (currentTarget.value || null) as CharacteristicId | null;
          change({ ...draftOn(topic, guidance), major: value.major, reason: value.reason });
        }}
      />
      <Textarea
        label={t('guidanceChanges.text')}
        description={t('guidanceChanges.textHint')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={LONGEST_GUIDANCE}
        value={value.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <Radio.Group
        label={t('guidanceChanges.kind')}
        value={value.major ? 'major' : 'minor'}
        onChange={(size) => change({ major: size === 'major' })}
      >
        <Stack gap="xs" mt="xs">
          {(['minor', 'major'] as const).map((size) => (
            <Radio
              key={size}
              value={size}
              label={t(`guidanceChanges.${size}`)}
              description={t(`guidanceChanges.${size}Hint`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('guidanceChanges.reason')}
        description={t('guidanceChanges.reasonHint')}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={value.reason}
        error={asked && value.reason.trim() === '' ? t('guidanceChanges.reasonMissing') : null}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
    </Stack>
  );
}

import { ActionIcon, MultiSelect, NumberInput, TagsInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { DETECTION_LAYERS } from '../../../domain/detection/detection-layers.ts';
import type { AssignmentRule } from '../../../domain/policy/assignment-rules.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import type { Facets } from '../filter/facets.ts';
import classes from './rules.module.css';

const CHARACTERISTICS = CHARACTERISTIC_IDS.map((id) => ({
  value: id,
  label: t(`names.characteristic.${id}`),
}));
const LAYERS = DETECTION_LAYERS.map((id) => ({ value: id, label: t(`names.source.${id}`) }));

/** A list that a click beside the dialog must not close the dialog with. */
interface RuleFieldsProps {
  rule: AssignmentRule;
  place: number;
  last: boolean;
  /** Values that cases have. */
  facets: Facets;
  onChange: (rule: AssignmentRule) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One rule: which cases, and who gets them. */
export function RuleFields({ rule, place, last, facets, onChange, onMove, onRemove }: RuleFieldsProps) {
  const people = valueOr(useRead(liveReviewers, { failsInFrame: true }), []);
  const names = people.filter(({ retiredAt }) => retiredAt === null).map(({ name }) => name);
  const change = (part: Partial<AssignmentRule>) => onChange({ ...rule, ...part });
  const number = place + 1;
  const [from, to] = rule.risk ?? [0, 1];
  const setRisk = (low: number, high: number) => change({ risk: low <= 0 && high >= 1 ? null : [low, high] });
  const share = (value: string | number, other: number) => (typeof value === 'number' ? value : other);
  return (
    <fieldset className={classes.rule}>
      <legend>{t('queue.rules.rule', { number })}</legend>
      <div className={classes.fields}>
        <TagsInput
          label={t('queue.rules.channels')}
          placeholder={rule.channels.length === 0 ? t('queue.filters.any') : undefined}
          data={facets.channels}
          value={rule.channels}
          onChange={(channels) => change({ channels })}
        />
        <TagsInput
          label={t('queue.rules.locales')}
          placeholder={rule.locales.length === 0 ? t('queue.filters.any') : undefined}
          data={facets.locales}
          value={rule.locales}
          onChange={(locales) => change({ locales })}
        />
        <MultiSelect
          label={t('queue.rules.characteristics')}
          placeholder={rule.characteristics.length === 0 ? t('queue.filters.any') : undefined}
          data={CHARACTERISTICS}
          value={rule.characteristics}
          onChange={(value) => change({ characteristics: value as AssignmentRule['characteristics'] })}
        />
        <MultiSelect
          label={t('queue.rules.layers')}
          placeholder={rule.layers.length === 0 ? t('queue.filters.any') : undefined}
          data={LAYERS}
          value={rule.layers}
          onChange={(value) => change({ layers: value as AssignmentRule['layers'] })}
        />
        <div className={classes.band}>
          <NumberInput
            label={t('queue.rules.riskFrom')}
            min={0}
            max={1}
            step={0.05}
            decimalScale={3}
            value={from}
            onChange={(value) => setRisk(share(value, 0), to)}
          />
          <NumberInput
            label={t('queue.rules.riskTo')}
            min={0}
            max={1}
            step={0.05}
            decimalScale={3}
            value={to}
            onChange={(value) => setRisk(from, share(value, 1))}
          />
        </div>
        <MultiSelect
          label={t('queue.rules.assignees')}
          description={t('queue.rules.assigneesHint')}
          required
          data={[...new Set([...names, ...rule.assignees])]}
          value={rule.assignees}
          onChange={(assignees) => change({ assignees })}
        />
      </div>
      <div className={classes.moves}>
        <ActionIcon
          variant="subtle"
          disabled={place === 0}
          aria-label={t('queue.rules.up', { number })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          disabled={last}
          aria-label={t('queue.rules.down', { number })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('queue.rules.remove', { number })} onClick={onRemove}>
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </div>
    </fieldset>
  );
}

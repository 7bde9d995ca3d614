import { ActionIcon, Checkbox, NumberInput, SegmentedControl, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { TRANSCRIPT_LAYERS, type TranscriptLayer } from '../../../domain/detection/detection-layers.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { ruleChanges } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import { tryRule } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import classes from './rule.module.css';

/** Score at which a characteristic's own threshold begins. */
const FIRST_THRESHOLD = 0.8;

interface OwnThresholdProps {
  id: CharacteristicId;
  value: number;
  onChange: (value: number | undefined) => void;
}

/** One characteristic that flags by itself. */
function OwnThreshold({ id, value, onChange }: OwnThresholdProps) {
  const characteristic = t(`names.characteristic.${id}`);
  return (
    <div className={classes.own}>
      <NumberInput
        label={t('thresholds.policies.rule.ownFrom', { characteristic })}
        min={0}
        max={1}
        step={0.01}
        decimalScale={3}
        clampBehavior="strict"
        value={value}
        onChange={(typed) => {
          if (typed !== '' && Number.isFinite(Number(typed))) onChange(Number(typed));
        }}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('thresholds.policies.rule.noOwn', { characteristic })}
        onClick={() => onChange(undefined)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** The rest of the rule that is tried: what counts of the risk, layers, and characteristics that flag by themselves. */
export function RuleEditor({ reading: { rule, active } }: { reading: LabReading }) {
  const counting = useId();
  const { latching, layers, characteristicThresholds } = rule;
  const set = CHARACTERISTIC_IDS.filter((id) => characteristicThresholds[id] !== undefined);
  const changeOwn = (id: CharacteristicId, value: number | undefined) => {
    const { [id]: _, ...others } = characteristicThresholds;
    tryRule({ characteristicThresholds: value === undefined ? others : { ...others, [id]: value } }, active);
  };
  const changes = ruleChanges(active, rule);
  return (
    <Panel
      title={t('thresholds.policies.rule.title')}
      description={t('thresholds.policies.rule.description')}
    >
      <div>
        <p className={classes.label} id={counting}>
          {t('thresholds.policies.rule.comparedWith')}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby={counting}
          value={latching ? 'highest' : 'final'}
          onChange={(value) => tryRule({ latching: value === 'highest' }, active)}
          data={[
            { value: 'highest', label: t('thresholds.policies.rule.highest') },
            { value: 'final', label: t('thresholds.policies.rule.final') },
          ]}
        />
      </div>
      <Checkbox.Group
        label={t('thresholds.policies.rule.layers')}
        value={layers}
        onChange={(chosen) =>
          tryRule(
            { layers: TRANSCRIPT_LAYERS.filter((layer) => (chosen as TranscriptLayer[]).includes(layer)) },
            active,
          )
        }
      >
        <div className={classes.layers}>
          {TRANSCRIPT_LAYERS.map((layer) => (
            <Checkbox key={layer} value={layer} label={t(`names.source.${layer}`)} />
          ))}
        </div>
      </Checkbox.Group>
      {set.map((id) => (
        <OwnThreshold
          key={id}
          id={id}
          value={characteristicThresholds[id]!}
          onChange={(value) => changeOwn(id, value)}
        />
      ))}
      <Select
        label={t('thresholds.policies.rule.addOwn')}
        description={t('thresholds.policies.rule.addOwnHint')}
        placeholder={t('thresholds.policies.rule.addOwnChoose')}
        value={null}
        disabled={!layers.includes('classifier')}
        data={CHARACTERISTIC_IDS.filter((id) => !set.includes(id)).map((id) => ({
          value: id,
          label: t(`names.characteristic.${id}`),
        }))}
        onChange={(id) => id && changeOwn(id as CharacteristicId, FIRST_THRESHOLD)}
      />
      <div role="status">
        {changes.length === 0 ? (
          <p className={classes.same}>
            {t('thresholds.policies.rule.unchanged', { version: active.version })}
          </p>
        ) : (
          <ul
            className={classes.changes}
            aria-label={t('thresholds.policies.rule.changes', { version: active.version })}
          >
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

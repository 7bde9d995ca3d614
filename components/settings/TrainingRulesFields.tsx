import { Alert, Switch } from '@mantine/core';
import type { TrainingRules } from '../../domain/policy/training-rules.ts';
import { fewestToPass } from '../../domain/training/exam-length.ts';
import { t } from '../../words/words.ts';
import form from '../ui/forms/rows.module.css';
import { ExamChances } from './ExamChances.tsx';
import { NumberField, ShareField } from './RuleFields.tsx';
import classes from './settings.module.css';

const CLOCK = 90;

interface TrainingRulesFieldsProps {
  rules: TrainingRules;
  disabled: boolean;
  onChange: (rules: TrainingRules) => void;
}

const isSound = ({ risk, benign, bar }: TrainingRules) =>
  [risk, benign].every((count) => count >= 1 && count <= 200) && bar >= 0.05 && bar <= 0.99;

/** How training is examined and what a certificate is needed for, with the chance to pass that follows. */
export function TrainingRulesFields({ rules, disabled, onChange }: TrainingRulesFieldsProps) {
  const change = (part: Partial<TrainingRules>) => onChange({ ...rules, ...part });
  const fewest = isSound(rules) ? fewestToPass(rules.bar) : 0;
  const number = (
    name: 'wait' | 'drill' | 'certificate',
    key: 'waitDays' | 'drillItems' | 'certificateDays',
    [min, max]: [number, number],
  ) => (
    <NumberField
      label={t(`settings.rules.training.${name}`)}
      description={t(`settings.rules.training.${name}Hint`)}
      {...{ min, max }}
      value={rules[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <fieldset disabled={disabled} className={classes.group}>
      <legend>{t('settings.rules.training.title')}</legend>
      <div className={form.rows}>
        <Switch
          label={t('settings.rules.training.require')}
          description={t('settings.rules.training.requireHint')}
          checked={rules.requireCertificate}
          onChange={(event) => change({ requireCertificate: event.currentTarget.checked })}
        />
        {(['risk', 'benign'] as const).map((side) => (
          <NumberField
            key={side}
            label={t(`settings.rules.training.${side}`)}
            description={t('settings.rules.training.countHint')}
            min={1}
            max={200}
            value={rules[side]}
            onChange={(count) => change({ [side]: count })}
          />
        ))}
        <ShareField
          label={t('settings.rules.training.bar')}
          description={t('settings.rules.training.barHint')}
          value={rules.bar}
          onChange={(bar) => change({ bar })}
        />
        {isSound(rules) &&
          (Math.min(rules.risk, rules.benign) < fewest ? (
            <Alert color="yellow">{t('settings.rules.training.tooShort', { fewest })}</Alert>
          ) : (
            <ExamChances rules={rules} />
          ))}
        {number('wait', 'waitDays', [0, 365])}
        {number('drill', 'drillItems', [0, 1000])}
        {number('certificate', 'certificateDays', [7, 1825])}
        <Switch
          label={t('settings.rules.training.early')}
          description={t('settings.rules.training.earlyHint')}
          checked={rules.earlyEnd ?? false}
          onChange={(event) => change({ earlyEnd: event.currentTarget.checked })}
        />
        <Switch
          label={t('settings.rules.training.clocked')}
          checked={rules.clockMinutes !== null}
          onChange={(event) => change({ clockMinutes: event.currentTarget.checked ? CLOCK : null })}
        />
        {rules.clockMinutes !== null && (
          <NumberField
            label={t('settings.rules.training.clock')}
            description={t('settings.rules.training.clockHint')}
            min={5}
            max={600}
            value={rules.clockMinutes}
            onChange={(clockMinutes) => change({ clockMinutes })}
          />
        )}
      </div>
    </fieldset>
  );
}

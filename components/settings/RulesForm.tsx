import { Alert, Select } from '@mantine/core';
import { clusterRulesOf } from '../../domain/policy/cluster-rules.ts';
import { type ReviewRules, wovenStandOut } from '../../domain/policy/review-policy.ts';
import { trainingRulesOf } from '../../domain/policy/training-rules.ts';
import { t } from '../../words/words.ts';
import form from '../ui/forms/rows.module.css';
import { RequirementsTable } from './RequirementsTable.tsx';
import { NumberField, ShareField } from './RuleFields.tsx';
import classes from './settings.module.css';
import { TrainingRulesFields } from './TrainingRulesFields.tsx';

const orders = (['highest-risk', 'oldest', 'mixed'] as const).map((value) => ({
  value,
  label: t(`settings.rules.orders.${value}`),
}));
const blindModes = (['never', 'share', 'always'] as const).map((value) => ({
  value,
  label: t(`settings.rules.blindModes.${value}`),
}));
const feedbackTimes = (['at-once', 'later', 'never'] as const).map((value) => ({
  value,
  label: t(`settings.rules.feedbackTimes.${value}`),
}));
const masks = (['off', 'transcript', 'message'] as const).map((value) => ({
  value,
  label: t(`settings.rules.masks.${value}`),
}));

const CHOICE = { allowDeselect: false } as const;

interface RulesFormProps {
  rules: ReviewRules;
  disabled: boolean;
  onChange: (rules: ReviewRules) => void;
}

/** Every rule of reviewing, each with what it does. */
export function RulesForm({ rules, disabled, onChange }: RulesFormProps) {
  const change = (part: Partial<ReviewRules>) => onChange({ ...rules, ...part });
  const { blind, golden, audit, wellbeing } = rules;
  const clusters = clusterRulesOf(rules);
  const care = (part: Partial<ReviewRules['wellbeing']>) => change({ wellbeing: { ...wellbeing, ...part } });
  return (
    <div className={classes.rules}>
      <fieldset disabled={disabled} className={classes.group}>
        <legend>{t('settings.rules.handingOut')}</legend>
        <div className={form.rows}>
          <Select
            {...CHOICE}
            label={t('settings.rules.order')}
            description={t('settings.rules.orderHint')}
            data={orders}
            value={rules.order}
            disabled={disabled}
            onChange={(value) => change({ order: value as ReviewRules['order'] })}
          />
          <NumberField
            label={t('settings.rules.lease')}
            description={t('settings.rules.leaseHint')}
            min={1}
            max={240}
            value={rules.leaseMinutes}
            onChange={(leaseMinutes) => change({ leaseMinutes })}
          />
        </div>
      </fieldset>
      <fieldset disabled={disabled} className={classes.group}>
        <legend>{t('settings.rules.quality')}</legend>
        <div className={form.rows}>
          <Select
            {...CHOICE}
            label={t('settings.rules.blind')}
            description={t('settings.rules.blindHint')}
            data={blindModes}
            value={blind.mode}
            disabled={disabled}
            onChange={(value) => change({ blind: { ...blind, mode: value as typeof blind.mode } })}
          />
          {blind.mode === 'share' && (
            <ShareField
              label={t('settings.rules.blindShare')}
              description={t('settings.rules.blindShareHint')}
              value={blind.share}
              onChange={(share) => change({ blind: { ...blind, share } })}
            />
          )}
          <ShareField
            label={t('settings.rules.secondReviews')}
            description={t('settings.rules.secondReviewsHint')}
            value={rules.secondReview.share}
            onChange={(share) => change({ secondReview: { share } })}
          />
          <ShareField
            label={t('settings.rules.golden')}
            description={t('settings.rules.goldenHint')}
            value={golden.rate}
            onChange={(rate) => change({ golden: { ...golden, rate } })}
          />
          <Select
            {...CHOICE}
            label={t('settings.rules.feedback')}
            description={t('settings.rules.feedbackHint')}
            data={feedbackTimes}
            value={golden.feedback}
            disabled={disabled}
            onChange={(value) => change({ golden: { ...golden, feedback: value as typeof golden.feedback } })}
          />
          <ShareField
            label={t('settings.rules.audit')}
            description={t('settings.rules.auditHint')}
            value={audit.rate}
            onChange={(rate) => change({ audit: { rate } })}
          />
          <NumberField
            label={t('settings.rules.appealDays')}
            description={t('settings.rules.appealDaysHint')}
            min={1}
            max={365}
            value={rules.appealDays}
            onChange={(appealDays) => change({ appealDays })}
          />
          {wovenStandOut(rules) && (
            <Alert color="yellow" title={t('settings.rules.wovenStandOut')}>
              {t('settings.rules.wovenStandOutHint')}
            </Alert>
          )}
        </div>
      </fieldset>
      <RequirementsTable
        required={rules.required}
        disabled={disabled}
        onChange={(required) => change({ required })}
      />
      <fieldset disabled={disabled} className={classes.group}>
        <legend>{t('settings.rules.wellbeing')}</legend>
        <div className={form.rows}>
          <Select
            {...CHOICE}
            label={t('settings.rules.mask')}
            description={t('settings.rules.maskHint')}
            data={masks}
            value={wellbeing.mask}
            disabled={disabled}
            onChange={(value) => care({ mask: value as typeof wellbeing.mask })}
          />
          <NumberField
            label={t('settings.rules.breakAfter')}
            description={t('settings.rules.breakAfterHint')}
            min={5}
            max={240}
            value={wellbeing.breakAfterMinutes}
            onChange={(breakAfterMinutes) => care({ breakAfterMinutes })}
          />
          <NumberField
            label={t('settings.rules.snooze')}
            description={t('settings.rules.snoozeHint')}
            min={1}
            max={60}
            value={wellbeing.snoozeMinutes}
            onChange={(snoozeMinutes) => care({ snoozeMinutes })}
          />
          <NumberField
            label={t('settings.rules.dailyLimit')}
            description={t('settings.rules.dailyLimitHint')}
            min={15}
            max={720}
            value={wellbeing.dailyLimitMinutes}
            onChange={(dailyLimitMinutes) => care({ dailyLimitMinutes })}
          />
        </div>
      </fieldset>
      <fieldset disabled={disabled} className={classes.group}>
        <legend>{t('settings.rules.clusters.title')}</legend>
        <div className={form.rows}>
          <NumberField
            label={t('settings.rules.clusters.size')}
            description={t('settings.rules.clusters.sizeHint')}
            min={2}
            max={100_000}
            value={clusters.alertSize}
            onChange={(alertSize) => change({ clusters: { ...clusters, alertSize } })}
          />
          <NumberField
            label={t('settings.rules.clusters.falseAlarms')}
            description={t('settings.rules.clusters.falseAlarmsHint')}
            min={1}
            max={3650}
            value={clusters.falseAlarmDays}
            onChange={(falseAlarmDays) => change({ clusters: { ...clusters, falseAlarmDays } })}
          />
        </div>
      </fieldset>
      <TrainingRulesFields
        rules={trainingRulesOf(rules)}
        disabled={disabled}
        onChange={(training) => change({ training })}
      />
    </div>
  );
}

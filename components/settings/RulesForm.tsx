import { Alert, Select } from '@mantine/core';
import { type ReviewRules, wovenStandOut } from '../../domain/policy/review-policy.ts';
import { RequirementsTable } from './RequirementsTable.tsx';
import { NumberField, ShareField } from './RuleFields.tsx';
import classes from './settings.module.css';

const ORDERS = [
  { value: 'highest-risk', label: 'Highest risk first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'mixed', label: 'Mixed: either, at even chance' },
];
const BLIND_MODES = [
  { value: 'never', label: 'Never' },
  { value: 'share', label: 'For a share at random' },
  { value: 'always', label: 'Always' },
];
const FEEDBACK = [
  { value: 'at-once', label: 'At once' },
  { value: 'later', label: 'Later, under Quality' },
  { value: 'never', label: 'Never' },
];
const MASKS = [
  { value: 'off', label: 'Nothing' },
  { value: 'transcript', label: 'The whole transcript, until asked for' },
  { value: 'message', label: 'Each message, until asked for' },
];

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
  const care = (part: Partial<ReviewRules['wellbeing']>) => change({ wellbeing: { ...wellbeing, ...part } });
  return (
    <div className={classes.rules}>
      <fieldset disabled={disabled} className={classes.group}>
        <legend>Handing out</legend>
        <Select
          {...CHOICE}
          label="Order"
          description="In which flagged cases are handed out."
          data={ORDERS}
          value={rules.order}
          disabled={disabled}
          onChange={(value) => change({ order: value as ReviewRules['order'] })}
        />
        <NumberField
          label="Lease in minutes"
          description="Without activity for so long, a case goes back to the queue with its draft kept."
          min={1}
          max={240}
          value={rules.leaseMinutes}
          onChange={(leaseMinutes) => change({ leaseMinutes })}
        />
      </fieldset>
      <fieldset disabled={disabled} className={classes.group}>
        <legend>Quality</legend>
        <Select
          {...CHOICE}
          label="Blind review"
          description="Score and evidence are hidden until the decision."
          data={BLIND_MODES}
          value={blind.mode}
          disabled={disabled}
          onChange={(value) => change({ blind: { ...blind, mode: value as typeof blind.mode } })}
        />
        {blind.mode === 'share' && (
          <ShareField
            label="Blind, in percent of cases"
            description="Drawn at random when a case is first handed out."
            value={blind.share}
            onChange={(share) => change({ blind: { ...blind, share } })}
          />
        )}
        <ShareField
          label="Second reviews at random, in percent"
          description="Inconclusive and escalated cases always get one."
          value={rules.secondReview.share}
          onChange={(share) => change({ secondReview: { share } })}
        />
        <ShareField
          label="Golden items, in percent of cases handed out"
          description="Has no effect until a lead has made some."
          value={golden.rate}
          onChange={(rate) => change({ golden: { ...golden, rate } })}
        />
        <Select
          {...CHOICE}
          label="Feedback on golden items"
          description="When a reviewer is told whether they were right."
          data={FEEDBACK}
          value={golden.feedback}
          disabled={disabled}
          onChange={(value) => change({ golden: { ...golden, feedback: value as typeof golden.feedback } })}
        />
        <ShareField
          label="Audit samples, in percent of cases handed out"
          description="Has no effect until a lead has drawn some."
          value={audit.rate}
          onChange={(rate) => change({ audit: { rate } })}
        />
        <NumberField
          label="Days to decide an appeal"
          description="Shown as the deadline; nothing happens by itself when it passes."
          min={1}
          max={365}
          value={rules.appealDays}
          onChange={(appealDays) => change({ appealDays })}
        />
        {wovenStandOut(rules) && (
          <Alert color="yellow" title="Golden items and audit samples below the threshold would stand out">
            They are always reviewed blind. Set blind review to a share, so that being blind tells nothing.
          </Alert>
        )}
      </fieldset>
      <RequirementsTable
        required={rules.required}
        disabled={disabled}
        onChange={(required) => change({ required })}
      />
      <fieldset disabled={disabled} className={classes.group}>
        <legend>Wellbeing</legend>
        <Select
          {...CHOICE}
          label="Masked text"
          description="What is hidden until the reviewer asks for it."
          data={MASKS}
          value={wellbeing.mask}
          disabled={disabled}
          onChange={(value) => care({ mask: value as typeof wellbeing.mask })}
        />
        <NumberField
          label="Break due after, in minutes of review"
          description="A reminder, not a lock."
          min={5}
          max={240}
          value={wellbeing.breakAfterMinutes}
          onChange={(breakAfterMinutes) => care({ breakAfterMinutes })}
        />
        <NumberField
          label="A reminder is put off for, in minutes"
          description="Putting it off asks for a reason, which is logged."
          min={1}
          max={60}
          value={wellbeing.snoozeMinutes}
          onChange={(snoozeMinutes) => care({ snoozeMinutes })}
        />
        <NumberField
          label="Daily limit, in minutes of review"
          description="From then on no case is handed out until it is put off."
          min={15}
          max={720}
          value={wellbeing.dailyLimitMinutes}
          onChange={(dailyLimitMinutes) => care({ dailyLimitMinutes })}
        />
      </fieldset>
    </div>
  );
}

import { Button, Input, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { SessionPlan } from '../../../domain/training/session-plan.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from '../practise/practise.module.css';
import { ScopeFields } from '../practise/ScopeFields.tsx';
import { useBegin } from '../practise/useBegin.ts';

const LENGTHS = [6, 12, 24] as const;
const DIFFICULTIES = ['fitting', 'easy', 'hard'] as const satisfies readonly SessionPlan['difficulty'][];
const ORDERS = ['blocked', 'mixed'] as const satisfies readonly SessionPlan['order'][];

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div>{children}</div>
    </Input.Wrapper>
  );
}

interface GuidedFormProps {
  suggested: Omit<SessionPlan, 'items' | 'silent'>;
  /** There is something to be resumed, which comes first. */
  resumable: boolean;
}

/** Sets up guided practice; what is suggested is chosen. */
export function GuidedForm({ suggested, resumable }: GuidedFormProps) {
  const [plan, setPlan] = useState<SessionPlan>({ ...suggested, items: 12, silent: 0 });
  const { begin, busy, error, clearError } = useBegin('guided');
  const change = (part: Partial<SessionPlan>) => setPlan((before) => ({ ...before, ...part }));
  const isWhole = plan.characteristics.length > 0 && plan.languages.length > 0;
  return (
    <Panel title={t('trainingPractice.guided.title')} description={t('trainingPractice.guided.text')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) begin(plan);
        }}
      >
        <ScopeFields scope={plan} onChange={change} />
        <div className={classes.fields}>
          <Field label={t('trainingPractice.guided.difficulty')}>
            <SegmentedControl
              aria-label={t('trainingPractice.guided.difficulty')}
              data={DIFFICULTIES.map((value) => ({
                value,
                label: t(`trainingPractice.guided.difficulties.${value}`),
              }))}
              value={plan.difficulty}
              onChange={(difficulty) => change({ difficulty })}
            />
          </Field>
          <Field label={t('trainingPractice.guided.order')}>
            <SegmentedControl
              aria-label={t('trainingPractice.guided.order')}
              data={ORDERS.map((value) => ({ value, label: t(`trainingPractice.guided.orders.${value}`) }))}
              value={plan.order === 'blocked' ? 'blocked' : 'mixed'}
              onChange={(order) => change({ order })}
            />
          </Field>
          <Field label={t('trainingPractice.guided.cases')}>
            <SegmentedControl
              aria-label={t('trainingPractice.guided.cases')}
              data={LENGTHS.map((length) => ({ value: String(length), label: formatCount(length) }))}
              value={String(plan.items)}
              onChange={(items) => change({ items: Number(items) })}
            />
          </Field>
        </div>
        <FailureAlert error={error} onClose={clearError} />
        <div className={classes.actions}>
          <Button type="submit" variant={resumable ? 'default' : 'filled'} loading={busy} disabled={!isWhole}>
            {t('trainingPractice.guided.begin')}
          </Button>
          <p className={classes.note}>{t('trainingPractice.apart')}</p>
        </div>
      </form>
    </Panel>
  );
}

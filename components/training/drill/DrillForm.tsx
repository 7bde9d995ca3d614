import { Button, Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { TrainingLanguage } from '../../../domain/training/focus.ts';
import {
  DRILL_MINUTES,
  drillPlan,
  itemsIn,
  LEAST_DRILL,
  MOST_DRILL,
} from '../../../domain/training/session-plan.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from '../practise/practise.module.css';
import { ScopeFields } from '../practise/ScopeFields.tsx';
import { useBegin } from '../practise/useBegin.ts';

const BY_COUNT = 'count';
const LENGTHS = [
  ...DRILL_MINUTES.map((minutes) => ({
    value: String(minutes),
    label: t('trainingPractice.drill.minutes', { minutes }),
  })),
  { value: BY_COUNT, label: t('trainingPractice.drill.count') },
];

interface DrillFormProps {
  /** Chosen to begin with. */
  languages: readonly TrainingLanguage[];
  /** There is something to be resumed, which comes first. */
  resumable: boolean;
}

/** Sets up a drill. */
export function DrillForm({ languages, resumable }: DrillFormProps) {
  const [length, setLength] = useState(String(DRILL_MINUTES[0]));
  const [count, setCount] = useState<string | number>(itemsIn(DRILL_MINUTES[0]));
  const [scope, setScope] = useState({
    characteristics: [...CHARACTERISTIC_IDS],
    languages: [...languages],
  });
  const { begin, busy, error, clearError } = useBegin('drill');
  const items = length === BY_COUNT ? Number(count) : itemsIn(Number(length));
  const isCount = Number.isInteger(items) && items >= LEAST_DRILL && items <= MOST_DRILL;
  const isWhole = isCount && scope.languages.length > 0;
  return (
    <Panel title={t('trainingPractice.drill.title')} description={t('trainingPractice.drill.text')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) begin(drillPlan(items, scope));
        }}
      >
        <div className={classes.fields}>
          <Input.Wrapper label={t('trainingPractice.drill.length')} labelElement="div">
            <div>
              <SegmentedControl
                className={classes.lengths ?? ''}
                aria-label={t('trainingPractice.drill.length')}
                data={LENGTHS}
                value={length}
                onChange={setLength}
              />
            </div>
          </Input.Wrapper>
          {length === BY_COUNT && (
            <NumberInput
              label={t('trainingPractice.guided.cases')}
              value={count}
              min={LEAST_DRILL}
              max={MOST_DRILL}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="none"
              error={
                isCount
                  ? null
                  : t('trainingPractice.drill.outOfRange', { least: LEAST_DRILL, most: MOST_DRILL })
              }
              onChange={setCount}
            />
          )}
        </div>
        <ScopeFields
          fixed
          scope={scope}
          onChange={(change) => setScope((before) => ({ ...before, ...change }))}
        />
        <FailureAlert error={error} onClose={clearError} />
        <div className={classes.actions}>
          <Button type="submit" variant={resumable ? 'default' : 'filled'} loading={busy} disabled={!isWhole}>
            {isCount ? t('trainingPractice.drill.begin', { items }) : t('trainingPractice.drill.beginOne')}
          </Button>
          <p className={classes.note}>{t('trainingPractice.apart')}</p>
        </div>
      </form>
    </Panel>
  );
}

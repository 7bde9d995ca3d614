import { t } from '../../../words/words.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { Activation } from '../policies/Activation.tsx';
import { ThresholdInputs } from './ThresholdInputs.tsx';
import classes from './threshold.module.css';

interface ThresholdCardProps {
  reading: LabReading;
  /** Whether something else than the rule in force is tried. */
  tried: boolean;
  onChange: (threshold: number) => void;
}

/** A threshold to try, what it would do to the queue, and putting it in force: always within reach. */
export function ThresholdCard({ reading, tried, onChange }: ThresholdCardProps) {
  const { lab, rule, active } = reading;
  useCommands({ 'forget-tried': tried ? forgetTried : null });
  return (
    <Panel title={t('thresholds.lab.title')} className={classes.panel} bottomBar>
      <ThresholdInputs
        ranked={lab.ranked}
        threshold={rule.threshold}
        inForce={active.threshold}
        tried={tried}
        onChange={onChange}
      />
      <Activation reading={reading} />
    </Panel>
  );
}

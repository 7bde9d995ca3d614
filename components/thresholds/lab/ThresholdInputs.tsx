import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { memo, useId } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { useKeyShortcut, useLabelWithKey } from '../../ui/keys/key-context.ts';
import { ThresholdNumber } from './ThresholdNumber.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import classes from './threshold.module.css';
import { useThresholdMoves } from './useThresholdMoves.ts';

interface ThresholdInputsProps {
  ranked: RankedEvidence;
  threshold: number;
  inForce: number;
  onChange: (threshold: number) => void;
}

/** The threshold by slider, as a number, and by steps from change to change. */
export function ThresholdInputs({ ranked, threshold, inForce, onChange }: ThresholdInputsProps) {
  const explanation = useId();
  const { raise, lower } = useThresholdMoves({ ranked, threshold, onChange });
  return (
    <div className={classes.inputs}>
      <ThresholdSlider value={threshold} inForce={inForce} describedBy={explanation} onChange={onChange} />
      <div className={classes.row}>
        <StepButton
          label={t('thresholds.lab.lower')}
          command="lower-threshold"
          icon="lower"
          onClick={lower.run}
          disabled={!lower.possible}
        />
        <ThresholdNumber className={classes.number} value={threshold} onChange={onChange} />
        <StepButton
          label={t('thresholds.lab.raise')}
          command="raise-threshold"
          icon="raise"
          onClick={raise.run}
          disabled={!raise.possible}
        />
      </div>
      <p id={explanation} className={classes.hint}>
        {t('thresholds.lab.hint', { threshold: formatThreshold(inForce) })}
      </p>
    </div>
  );
}

interface StepButtonProps {
  label: string;
  command: CommandId;
  icon: 'lower' | 'raise';
  onClick: () => void;
  disabled: boolean;
}

const StepButton = memo(function StepButton({ label, command, icon, onClick, disabled }: StepButtonProps) {
  const shortcut = useKeyShortcut(command);
  return (
    <Tooltip label={useLabelWithKey(label, command)}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        disabled={disabled}
        onClick={onClick}
      >
        {icon === 'lower' ? <IconChevronLeft size={18} /> : <IconChevronRight size={18} />}
      </ActionIcon>
    </Tooltip>
  );
});

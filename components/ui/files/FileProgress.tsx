import { Button, Progress } from '@mantine/core';
import { rich, t } from '../../../words/words.ts';
import { Isolated } from '../text/InertText.tsx';
import classes from './files.module.css';

interface FileProgressProps {
  /** Name of the file. */
  file: string;
  /** What is being done, for those who do not see it. */
  label: string;
  /** How far it is, 0 to 1. */
  share: number;
  /** How far it is, in words. */
  text: string;
  /** Files that come after it. */
  waiting: number;
  onCancel: () => void;
}

/** How far a file is that is being imported, and a way to stop it. */
export function FileProgress({ file, label, share, text, waiting, onCancel }: FileProgressProps) {
  const name = () => <Isolated text={file} className={classes.file} />;
  return (
    <div className={classes.running}>
      <div>
        {waiting > 0
          ? rich('ui.files.importingThen', { file, waiting, data: name })
          : rich('ui.files.importing', { file, data: name })}
      </div>
      <Progress.Root size="md">
        <Progress.Section value={Math.min(100, share * 100)} aria-label={label} aria-valuetext={text} />
      </Progress.Root>
      <div className={classes.runningFoot}>
        <span>{text}</span>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('ui.files.cancel')}
        </Button>
      </div>
    </div>
  );
}

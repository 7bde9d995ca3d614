import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { BackupComparison } from '../../../workflows/backup/backup-comparison.ts';
import type { CheckedBackup } from '../../../workflows/backup/read-backup.ts';
import facts from '../../ui/layout/facts.module.css';
import { formatMoment } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../data.module.css';
import { RunningImports } from '../imports/RunningImports.tsx';
import { backupRemarks, headWords, relationWords } from './restore-words.ts';

interface RestoreQuestionProps {
  file: string;
  backup: CheckedBackup;
  comparison: BackupComparison;
  busy: boolean;
  onKeep: () => void;
  onReplace: () => void;
}

/** Whether to replace everything with a backup that was checked: names both logs and how they stand to each other. */
export function RestoreQuestion(props: RestoreQuestionProps) {
  const { file, backup, comparison, busy, onKeep, onReplace } = props;
  const isPlain = comparison.relation === 'same' || comparison.relation === 'newer';
  return (
    <>
      <p className={classes.ask}>
        <Isolated text={file} /> is complete and fits together. Everything stored now is replaced by what is
        in it. Back up first if you may want this state again.
      </p>
      <dl className={facts.facts}>
        <dt>The backup</dt>
        <dd>
          of {formatMoment(backup.createdAt)}; its log {headWords(backup.place)}
        </dd>
        <dt>Here</dt>
        <dd>{comparison.here === null ? 'no log' : `the log ${headWords(comparison.here)}`}</dd>
      </dl>
      <Alert
        mt="sm"
        color={isPlain ? 'accent' : 'yellow'}
        icon={isPlain ? undefined : <IconAlertTriangle aria-hidden />}
      >
        {[relationWords(backup.place, comparison), ...backupRemarks(comparison)].join(' ')}
      </Alert>
      <RunningImports />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onKeep} data-autofocus>
          Keep what is stored
        </Button>
        <Button color="red" loading={busy} onClick={onReplace}>
          Replace everything
        </Button>
      </Group>
    </>
  );
}

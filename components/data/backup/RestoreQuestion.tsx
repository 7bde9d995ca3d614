import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { rich, t } from '../../../words/words.ts';
import type { BackupComparison } from '../../../workflows/backup/backup-comparison.ts';
import type { CheckedBackup } from '../../../workflows/backup/read-backup.ts';
import facts from '../../ui/layout/facts.module.css';
import { data } from '../../ui/text/marks.tsx';
import classes from '../data.module.css';
import { RunningImports } from '../imports/RunningImports.tsx';
import { backupRemarks, backupWords, hereWords, relationWords } from './restore-words.ts';

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
      <p className={classes.ask}>{rich('data.restore.sound', { file, data })}</p>
      <dl className={facts.facts}>
        <dt>{t('data.restore.backup')}</dt>
        <dd>{backupWords(backup)}</dd>
        <dt>{t('data.restore.here')}</dt>
        <dd>{hereWords(comparison.here)}</dd>
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
          {t('data.restore.keep')}
        </Button>
        <Button color="red" loading={busy} onClick={onReplace}>
          {t('data.restore.replace')}
        </Button>
      </Group>
    </>
  );
}

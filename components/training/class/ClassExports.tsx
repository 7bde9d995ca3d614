import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { CLASS_FORMATS, type ClassFormat, exportClass } from '../../../workflows/training/class.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { datedName, download } from '../../ui/files/download.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';

/** What each file is called when it is saved, less the date. */
const FILES: Record<ClassFormat, readonly [stem: string, extension: string]> = {
  people: ['second-look-training', 'csv'],
  items: ['second-look-training-items', 'csv'],
  statements: ['second-look-xapi-statements', 'json'],
};

/** Saves everybody's training as files. */
export function ClassExports() {
  const [making, setMaking] = useState<ClassFormat | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  const save = (format: ClassFormat) => {
    setMaking(format);
    setSaved(null);
    void run(async () => setSaved(download(await exportClass(format), datedName(...FILES[format]))));
  };
  return (
    <Panel title={t('trainingClass.export.title')} description={t('trainingClass.export.description')}>
      <Group gap="sm">
        {CLASS_FORMATS.map((format) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            loading={busy && making === format}
            disabled={busy && making !== format}
            onClick={() => save(format)}
          >
            {t(`trainingClass.export.${format}`)}
          </Button>
        ))}
      </Group>
      <FailureAlert error={error} title={t('trainingClass.export.failed')} onClose={clearError} />
      {saved !== null && (
        <DoneNotice onClose={() => setSaved(null)}>
          {t('trainingClass.export.done', { name: saved })}
        </DoneNotice>
      )}
    </Panel>
  );
}

import { Alert, Button, Code, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '../../../words/words.ts';
import { nameWindow } from '../../ui/layout/window-name.ts';
import classes from '../Shell.module.css';
import { WayOut } from './WayOut.tsx';

/** Whether a file of the extension is missing or damaged, rather than the storage closed. */
function isFileFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'ZodError');
}

const storageSteps = [
  t('shell.trouble.closeTabs'),
  t('shell.trouble.noPrivateWindow'),
  t('shell.trouble.freeSpace'),
  t('shell.trouble.restart'),
];

const fileSteps = [t('shell.trouble.again'), t('shell.trouble.install')];

/** Shown instead of the console when it cannot come up, which nearly always means that storage cannot be opened. */
export function StartFailure({ error }: { error: unknown }) {
  const fileFault = isFileFault(error);
  useEffect(() => {
    nameWindow(t('shell.trouble.windowTitle'));
  }, []);
  return (
    <main className={classes.failure}>
      <Title order={1} size="h2" mb="md">
        {t('shell.trouble.title')}
      </Title>
      <Alert
        color="red"
        icon={<IconAlertTriangle aria-hidden />}
        title={t(fileFault ? 'shell.trouble.file' : 'shell.trouble.storage')}
      >
        <Code block>{String(error).slice(0, 400)}</Code>
      </Alert>
      <p>{t('shell.trouble.steps')}</p>
      <ol>
        {(fileFault ? fileSteps : storageSteps).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button onClick={() => location.reload()}>{t('shared.retry')}</Button>
      <Title order={2} size="h3" mt="lg">
        {t('shell.trouble.otherwise')}
      </Title>
      <p>{t('shell.trouble.wayOut')}</p>
      <WayOut />
    </main>
  );
}

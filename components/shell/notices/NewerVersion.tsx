import { Alert, Button, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { t } from '../../../words/words.ts';
import { nameWindow } from '../../ui/layout/window-name.ts';
import classes from '../Shell.module.css';

/** Shown instead of the console when its data belong to a newer version: this one opens and changes nothing. */
export function NewerVersion() {
  useEffect(() => {
    nameWindow(t('shell.newer.windowTitle'));
  }, []);
  return (
    <main className={classes.failure}>
      <Title order={1} size="h2" mb="md">
        {t('shell.newer.title')}
      </Title>
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('shell.newer.stops')}>
        {t('shell.newer.why')}
      </Alert>
      <ol>
        <li>{t('shell.newer.reloadPage')}</li>
        <li>{t('shell.newer.update')}</li>
        <li>{t('shell.newer.otherProfile')}</li>
      </ol>
      <Button onClick={() => location.reload()}>{t('shell.newer.reload')}</Button>
    </main>
  );
}

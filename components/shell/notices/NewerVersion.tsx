import { Alert, Button, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from '../Shell.module.css';

/** Shown instead of the console when its data belong to a newer version: this one opens and changes nothing. */
export function NewerVersion() {
  useEffect(() => {
    document.title = 'Newer version · Second Look';
  }, []);
  return (
    <main className={classes.failure}>
      <Title order={1} size="h2" mb="md">
        A newer version of Second Look is in use here
      </Title>
      <Alert
        color="yellow"
        icon={<IconAlertTriangle aria-hidden />}
        title="This version reads and writes nothing"
      >
        What is stored was written or taken over by a newer version, which this one could damage. What was
        saved is kept; what this tab had not saved yet is not.
      </Alert>
      <ol>
        <li>Reload this page: after an update it comes up in the newer version.</li>
        <li>
          If this page comes back, update the extension on the browser’s page of extensions, or install the
          newer version again over this one. What is stored stays.
        </li>
        <li>
          If only this version can be had, use it in another browser profile, where it starts empty, or
          restore a backup there that this version wrote.
        </li>
      </ol>
      <Button onClick={() => location.reload()}>Reload</Button>
    </main>
  );
}

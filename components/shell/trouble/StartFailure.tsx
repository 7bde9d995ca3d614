import { Alert, Button, Code, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import classes from '../Shell.module.css';
import { WayOut } from './WayOut.tsx';

/** Whether a file of the extension is missing or damaged, rather than the storage closed. */
function isFileFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'ZodError');
}

const STORAGE_STEPS = [
  'Close every other tab with Second Look, then try again. An older version in another tab blocks the new one.',
  'Make sure that this is no private window and that the browser may store data on this device.',
  'Free some disk space; browsers refuse to open storage when the disk is full.',
  'Restart the browser.',
];

const FILE_STEPS = ['Try again.', 'Install the extension again, over the old one: what is stored stays.'];

/** Shown instead of the console when it cannot come up, which nearly always means that storage cannot be opened. */
export function StartFailure({ error }: { error: unknown }) {
  const fileFault = isFileFault(error);
  useEffect(() => {
    document.title = 'Could not start · Second Look';
  }, []);
  return (
    <main className={classes.failure}>
      <Title order={1} size="h2" mb="md">
        Second Look could not start
      </Title>
      <Alert
        color="red"
        icon={<IconAlertTriangle aria-hidden />}
        title={
          fileFault
            ? 'A file of the extension is missing or damaged'
            : 'Its storage in this browser could not be opened'
        }
      >
        <Code block>{String(error).slice(0, 400)}</Code>
      </Alert>
      <p>What is stored is not touched. In this order:</p>
      <ol>
        {(fileFault ? FILE_STEPS : STORAGE_STEPS).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button onClick={() => location.reload()}>Try again</Button>
      <Title order={2} size="h4" mt="lg">
        If nothing of this helps
      </Title>
      <p>Put a backup in the place of what is stored, or begin with nothing.</p>
      <WayOut />
    </main>
  );
}

import { Button, Progress } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import {
  cancelImports,
  importFiles,
  type RunningImport,
  useImportQueue,
} from '../../workflows/import-queue.ts';
import { countOf, formatBytes, formatCount } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { NotAllowed } from '../ui/NotAllowed.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useMay } from '../ui/useReviewer.ts';
import classes from './data.module.css';
import { ImportResult } from './ImportResult.tsx';

function Running({ running, waiting }: { running: RunningImport; waiting: readonly string[] }) {
  const { file, size, progress } = running;
  const text = `${formatBytes(progress.bytes)} of ${formatBytes(size)}, ${formatCount(progress.accepted)} accepted, ${formatCount(progress.rejected)} rejected`;
  return (
    <div className={classes.running}>
      <div>
        Importing <Isolated text={file} className={classes.file} />
        {waiting.length > 0 && `, then ${countOf(waiting.length, 'more file')}`}
      </div>
      <Progress.Root size="md">
        <Progress.Section
          value={size === 0 ? 100 : Math.min(100, (progress.bytes / size) * 100)}
          aria-label="Importing transcripts"
          aria-valuetext={text}
        />
      </Progress.Root>
      <div className={classes.runningFoot}>
        <span>{text}</span>
        <Button size="compact-sm" variant="default" onClick={cancelImports}>
          Cancel import
        </Button>
      </div>
    </div>
  );
}

/** Taking transcripts in, by file button or by dropping files. */
export function ImportPanel() {
  const mayImport = useMay()('import');
  const { running, waiting, finished } = useImportQueue();
  const openFiles = useRef<() => void>(null);
  return (
    <Panel
      title="Import"
      description="JSON Lines: one transcript a line, each with an id and messages. Good lines go in, bad ones are listed. Files are read here and sent nowhere."
    >
      {mayImport ? (
        <Dropzone
          className={classes.drop}
          onDrop={(files) => void importFiles(files)}
          openRef={openFiles}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          tabIndex={undefined}
          inputProps={{ 'aria-label': 'Transcript files' }}
        >
          <div className={classes.dropInner}>
            <IconUpload size={28} stroke={1.5} aria-hidden />
            <span>Drop .jsonl files here, or</span>
            <Button onClick={() => openFiles.current?.()}>Import transcripts</Button>
          </div>
        </Dropzone>
      ) : (
        <NotAllowed action="import" />
      )}
      {running && <Running running={running} waiting={waiting} />}
      <div role="status" className={classes.results}>
        {finished.map((each) => (
          <ImportResult key={each.number} result={each} />
        ))}
      </div>
    </Panel>
  );
}

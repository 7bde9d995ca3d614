import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './files.module.css';

interface FileDropProps {
  /** What the area takes, for those who do not see it. */
  label: string;
  /** Leads to the button: "Drop files here, or". */
  hint: string;
  /** What the button says. */
  action: string;
  onFiles: (files: File[]) => void;
}

/** Takes files that are dropped or chosen. */
export function FileDrop({ label, hint, action, onFiles }: FileDropProps) {
  const openFiles = useRef<() => void>(null);
  return (
    <Dropzone
      className={classes.drop}
      onDrop={onFiles}
      openRef={openFiles}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={undefined}
      inputProps={{ 'aria-label': label }}
    >
      <div className={classes.dropInner}>
        <IconUpload size={28} stroke={1.5} aria-hidden />
        <span>{hint}</span>
        <Button onClick={() => openFiles.current?.()}>{action}</Button>
      </div>
    </Dropzone>
  );
}

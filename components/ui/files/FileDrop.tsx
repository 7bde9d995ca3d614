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
  /** Where there is something already, or something is being read: the button steps back, or waits. */
  variant?: 'filled' | 'default';
  loading?: boolean;
}

/** Takes files that are dropped or chosen. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, action, onFiles, variant = 'filled', loading = false } = props;
  const openFiles = useRef<() => void>(null);
  return (
    <Dropzone
      className={classes.drop}
      onDrop={onFiles}
      openRef={openFiles}
      disabled={loading}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={undefined}
      inputProps={{ 'aria-label': label }}
    >
      <div className={classes.dropInner}>
        <IconUpload size={20} stroke={1.5} aria-hidden className={classes.dropIcon} />
        <span>{hint}</span>
        <Button variant={variant} loading={loading} onClick={() => openFiles.current?.()}>
          {action}
        </Button>
      </div>
    </Dropzone>
  );
}

import { useRef, useState } from 'react';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { datedName, download } from '../../ui/files/download.ts';
import { useAction } from '../../ui/reading/useAction.ts';

/** Files of a session that are saved and taken in, and what came of the last one. */
export function useFiles() {
  const [said, setSaid] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  return {
    busy,
    error,
    clearError,
    said,
    say: setSaid,
    /** Does something that says what came of it. */
    act: (action: () => Promise<string | null>) =>
      void run(async () => {
        setSaid(null);
        setSaid(await action());
      }),
    /** Saves a file under a name with the day. */
    save: (make: () => Promise<Blob>, stem: string, extension: string) =>
      void run(async () => {
        setSaid(null);
        const name = download(await make(), datedName(stem, extension));
        setSaid(t('trainingCalibration.saved', { name: inertText(name) }));
      }),
  };
}

/** Opens the browser's choice of a file, and hands over what is chosen. */
export function useFileChoice(onFile: (file: File) => void) {
  const input = useRef<HTMLInputElement>(null);
  return {
    open: () => input.current?.click(),
    input: {
      ref: input,
      type: 'file',
      accept: '.json,application/json',
      hidden: true,
      onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
        const [file] = currentTarget.files ?? [];
        // The same file can be chosen again.
        currentTarget.value = '';
        if (file) onFile(file);
      },
    },
  } as const;
}

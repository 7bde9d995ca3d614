import { Button, Group, Progress, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Bank } from '../../../domain/matching/bank/bank.ts';
import { formatBytes, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import {
  BANK_FILE_FORMATS,
  type BankFileFormat,
  exportBank,
} from '../../../workflows/matching/bank-export.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { datedName, download } from '../../ui/files/download.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';

interface ExportFormProps {
  bank: Bank;
  onClose: () => void;
  /** Told of what was done, in a sentence. */
  onDone: (done: string) => void;
}

const FORMATS = BANK_FILE_FORMATS.map((format) => ({
  value: format,
  label: t(`bankFiles.export.formats.${format}`),
}));

/** What a file of a bank is called: letters and digits of the bank's name, and nothing that a system could take for more. */
function stemOf(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `second-look-bank-${plain.slice(0, 40)}`;
}

function ExportForm({ bank, onClose, onDone }: ExportFormProps) {
  const [format, setFormat] = useState<BankFileFormat>('csv');
  const [share, setShare] = useState(0);
  const { busy, error, clearError, run } = useAction();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const text = t('bankFiles.export.progress', { share: formatPercent(share, 0) });
  const save = () =>
    run(async () => {
      const controller = new AbortController();
      running.current = controller;
      setShare(0);
      const following = { signal: controller.signal, onProgress: setShare };
      const { file, entries } = await exportBank(bank.id, format, following);
      const saved = download(file, datedName(stemOf(bank.name), format === 'csv' ? 'csv' : 'json'));
      onDone(t('bankFiles.export.done', { entries, file: saved, size: formatBytes(file.size) }));
      onClose();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('bankFiles.export.hint')}</p>
      <Select
        label={t('bankFiles.export.format')}
        data-autofocus
        allowDeselect={false}
        data={FORMATS}
        disabled={busy}
        value={format}
        onChange={(chosen) => setFormat(BANK_FILE_FORMATS.find((each) => each === chosen) ?? format)}
      />
      {busy && (
        <div>
          <Progress.Root size="md" mt="md">
            <Progress.Section
              value={100 * share}
              aria-label={t('bankFiles.export.running')}
              aria-valuetext={text}
            />
          </Progress.Root>
          <span>{text}</span>
        </div>
      )}
      <FailureAlert error={error} title={t('bankFiles.export.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={() => (busy ? running.current?.abort() : onClose())}>
          {t(busy ? 'bankFiles.export.stop' : 'shared.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('bankFiles.export.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** Saving a bank as a file, with progress and a way to stop; closing the dialog stops it too. */
export function ExportBank({ opened, ...form }: ExportFormProps & { opened: boolean }) {
  const { bank, onClose } = form;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('bankFiles.export.title', { name: bank.name })}>
      <ExportForm {...form} />
    </Dialog>
  );
}

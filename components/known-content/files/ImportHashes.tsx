import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Bank } from '../../../domain/matching/bank/bank.ts';
import { type MatchMethod, STILL_METHODS } from '../../../domain/matching/methods.ts';
import { t } from '../../../words/words.ts';
import { importBankFiles } from '../../../workflows/matching/bank-import-queue.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FileDrop } from '../../ui/files/FileDrop.tsx';

interface ImportFormProps {
  bank: Bank;
  onClose: () => void;
}

const NONE = 'none';

const METHODS = [
  { value: NONE, label: t('bankFiles.import.none') },
  // A video says itself what it is.
  ...STILL_METHODS.map((method) => ({ value: method, label: t(`names.method.${method}`) })),
];

function ImportForm({ bank, onClose }: ImportFormProps) {
  const [method, setMethod] = useState<MatchMethod | null>(null);
  const take = (files: File[]) => {
    void importBankFiles(files, { bankId: bank.id, bankName: bank.name, method });
    onClose();
  };
  return (
    <>
      <p>{t('bankFiles.import.hint')}</p>
      <Select
        mb="md"
        label={t('bankFiles.import.method')}
        description={t('bankFiles.import.methodHint')}
        data-autofocus
        allowDeselect={false}
        data={METHODS}
        value={method ?? NONE}
        onChange={(chosen) => setMethod(STILL_METHODS.find((each) => each === chosen) ?? null)}
      />
      <FileDrop
        label={t('bankFiles.import.label')}
        hint={t('bankFiles.import.drop')}
        action={t('bankFiles.import.choose')}
        onFiles={take}
      />
    </>
  );
}

/** Choosing files of hashes for a bank; they are taken in behind the screen. */
export function ImportHashes({ opened, ...form }: ImportFormProps & { opened: boolean }) {
  const { bank, onClose } = form;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('bankFiles.import.title', { name: bank.name })}>
      <ImportForm {...form} />
    </Dialog>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import { t } from '../../words/words.ts';
import { MenuItems } from '../ui/menus/MenuItems.tsx';
import { ChangeBank } from './ChangeBank.tsx';
import { ExportBank } from './files/ExportBank.tsx';
import { ImportHashes } from './files/ImportHashes.tsx';
import { GeneratePictures } from './GeneratePictures.tsx';

interface BankMenuProps {
  bank: Bank;
  /** Told of what was done, in a sentence. */
  onDone: (done: string) => void;
}

/** What a lead can do with a bank. */
export function BankMenu({ bank, onDone }: BankMenuProps) {
  const [opened, setOpened] = useState<'generate' | 'import' | 'export' | 'change' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t('knownContent.banks.changeOf', { name: bank.name })}>
            <IconDots size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <MenuItems>
          <Menu.Item onClick={() => setOpened('generate')}>{t('knownContent.generate.open')}</Menu.Item>
          <Menu.Item onClick={() => setOpened('import')}>{t('bankFiles.import.open')}</Menu.Item>
          <Menu.Item onClick={() => setOpened('export')}>{t('bankFiles.export.open')}</Menu.Item>
          <Menu.Item onClick={() => setOpened('change')}>
            {t(bank.status === 'active' ? 'knownContent.change.suspend' : 'knownContent.change.activate')}
          </Menu.Item>
        </MenuItems>
      </Menu>
      <GeneratePictures bank={bank} opened={opened === 'generate'} onClose={close} onDone={onDone} />
      <ImportHashes bank={bank} opened={opened === 'import'} onClose={close} />
      <ExportBank bank={bank} opened={opened === 'export'} onClose={close} onDone={onDone} />
      <ChangeBank bank={bank} opened={opened === 'change'} onClose={close} onDone={onDone} />
    </>
  );
}

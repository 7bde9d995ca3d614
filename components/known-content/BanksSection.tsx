import { Anchor } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatCount, formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { type CountedBank, liveBanks } from '../../workflows/matching/banks.ts';
import { bankAddress } from '../ui/bank-address.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { Tag } from '../ui/text/Tag.tsx';
import { BankMenu } from './BankMenu.tsx';
import { CreateBank } from './CreateBank.tsx';
import { BankImports } from './files/BankImports.tsx';

interface BanksTableProps {
  banks: readonly CountedBank[];
  mayManage: boolean;
  /** Told of what was done, in a sentence. */
  onDone: (done: string) => void;
}

function BanksTable({ banks, mayManage, onDone }: BanksTableProps) {
  const numeric = (title: string) => ({ title, numeric: true as const });
  return (
    <DataTable
      caption={t('knownContent.banks.title')}
      hideCaption
      columns={[
        t('knownContent.banks.name'),
        t('knownContent.banks.source'),
        t('knownContent.banks.status'),
        numeric(t('knownContent.banks.active')),
        numeric(t('knownContent.banks.suspended')),
        numeric(t('knownContent.banks.removed')),
        t('knownContent.banks.created'),
        ...(mayManage ? [t('knownContent.banks.change')] : []),
      ]}
      rows={banks.map((bank) => ({
        key: bank.id,
        cells: [
          <Anchor key="name" component={Link} inherit href={bankAddress(bank.id)}>
            <Isolated text={bank.name} />
          </Anchor>,
          <Isolated key="source" text={bank.source} />,
          <Tag key="status" tone={bank.status === 'active' ? 'plain' : 'soon'}>
            {t(`knownContent.banks.statusName.${bank.status}`)}
          </Tag>,
          formatCount(bank.entries.active),
          formatCount(bank.entries.suspended),
          formatCount(bank.entries.removed),
          formatMoment(bank.createdAt),
          ...(mayManage ? [<BankMenu key="change" bank={bank} onDone={onDone} />] : []),
        ],
      }))}
    />
  );
}

/** The banks with their entries by status. Leads create, fill and suspend them, everybody sees them. */
export function BanksSection() {
  const banks = useRead(liveBanks);
  const mayManage = useMay()('manage-banks');
  const [done, setDone] = useState<string | null>(null);
  const create = mayManage && (
    <CreateBank onDone={(name) => setDone(t('knownContent.create.done', { name }))} />
  );
  const notice = done !== null && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>;
  return (
    <ReadState
      read={banks}
      failed={t('knownContent.banks.unreadable')}
      loading={t('knownContent.banks.loading')}
      isEmpty={(found) => found.length === 0}
      empty={
        <EmptyState
          icon={<IconFingerprint size={40} />}
          title={t('knownContent.banks.emptyTitle')}
          actions={create}
        >
          {t(mayManage ? 'knownContent.banks.empty' : 'knownContent.banks.emptyForOthers')}
        </EmptyState>
      }
    >
      {(found) => (
        <Panel
          title={t('knownContent.banks.title')}
          description={t('knownContent.banks.description')}
          aside={create}
        >
          {notice}
          <BankImports />
          <BanksTable banks={found} mayManage={mayManage} onDone={setDone} />
        </Panel>
      )}
    </ReadState>
  );
}

import { Alert, Button, Group } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { type EntryFilter, EVERY_ENTRY } from '../../../domain/matching/bank/entry-filter.ts';
import { may } from '../../../domain/reviewers/permissions.ts';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { liveBank, type OpenedBank } from '../../../workflows/matching/bank-entries.ts';
import { liveBankReview } from '../../../workflows/matching/bank-review.ts';
import { addressedEntry, bankAddress, entryAddress } from '../../ui/bank-address.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import { BankMenu } from '../BankMenu.tsx';
import classes from './bank-page.module.css';
import { DecideEntries, type Deciding } from './DecideEntries.tsx';
import { EntriesPanel } from './EntriesPanel.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import { QualityPanel } from './QualityPanel.tsx';
import { useDecided } from './useDecided.ts';

const BANKS = '/known-content/banks';

/** One bank: what is proposed, how its entries do, and the entries, one of which the address may open. */
export function BankScreen({ bank, entry }: { bank: string; entry?: string | undefined }) {
  const reviewer = useReviewer();
  const read = useRead(useCallback(() => liveBank(bank), [bank]));
  const [, navigate] = useLocation();
  const [done, setDone] = useState<string | null>(null);
  const found = valueOr(read, null);
  const title = found ? inertText(found.name) : t('bankPage.anyTitle');
  return (
    <Screen
      title={title}
      documentTitle={t('bankPage.documentTitle', { name: title })}
      aside={
        <Group gap="sm">
          <Button variant="default" onClick={() => navigate(BANKS)}>
            {t('bankPage.all')}
          </Button>
          {found && reviewer && may(reviewer.role, 'manage-banks') && (
            <BankMenu bank={found} onDone={setDone} />
          )}
        </Group>
      }
    >
      <ReadState read={read} failed={t('bankPage.unreadable')} loading={t('bankPage.loading')}>
        {(stored) =>
          stored === null ? (
            <EmptyState
              icon={<IconFileOff size={40} />}
              title={t('bankPage.gone.title')}
              actions={<GoTo to={BANKS}>{t('bankPage.all')}</GoTo>}
            >
              {t('bankPage.gone.text')}
            </EmptyState>
          ) : (
            reviewer && (
              <>
                {done !== null && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
                <BankParts
                  key={`${reviewer.name} ${stored.id}`}
                  bank={stored}
                  reviewer={reviewer}
                  opened={entry === undefined ? null : addressedEntry(stored.id, entry)}
                />
              </>
            )
          )
        }
      </ReadState>
    </Screen>
  );
}

function About({ bank }: { bank: OpenedBank }) {
  const { source, description, createdAt, status, entries, isImporting } = bank;
  return (
    <section className={classes.about} aria-label={t('bankPage.about.title')}>
      {description !== '' && (
        <p className={classes.plain} dir="auto">
          <InertText text={description} />
        </p>
      )}
      <FigureList layout="line">
        <FigureCard name={t('bankPage.about.status')} value={t(`knownContent.banks.statusName.${status}`)} />
        <FigureCard name={t('bankPage.about.active')} value={formatCount(entries.active)} />
        <FigureCard name={t('bankPage.about.suspended')} value={formatCount(entries.suspended)} />
        <FigureCard name={t('bankPage.about.removed')} value={formatCount(entries.removed)} />
        <FigureCard name={t('bankPage.about.created')} value={formatMoment(createdAt)} />
      </FigureList>
      {source !== '' && <p className={classes.meta}>{rich('bankPage.about.source', { source, data })}</p>}
      {isImporting && (
        <Alert color="yellow" title={t('bankPage.importing.title')}>
          {t('bankPage.importing.text')}
        </Alert>
      )}
    </section>
  );
}

interface BankPartsProps {
  bank: OpenedBank;
  reviewer: Reviewer;
  /** Id of the entry that is open. */
  opened: string | null;
}

function BankParts({ bank, reviewer: { name, role }, opened }: BankPartsProps) {
  const mayManage = may(role, 'manage-banks');
  const source = useCallback(() => liveBankReview(bank.id, name), [bank.id, name]);
  const review = useRead(mayManage ? source : null);
  const [filter, setFilter] = useState<EntryFilter>(EVERY_ENTRY);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const decided = useDecided();
  const [, navigate] = useLocation();
  const open = useCallback(
    (id: string) => navigate(entryAddress({ bankId: bank.id, id })),
    [navigate, bank.id],
  );
  const { active, suspended, removed } = bank.entries;
  const proposals = valueOr(review, null)?.matched.filter(({ findings }) => findings.proposed) ?? [];
  return (
    <>
      <FailureAlert
        error={decided.error}
        title={t('bankPage.decide.notUndone')}
        onClose={decided.clearError}
      />
      <About bank={bank} />
      <ProposalsPanel proposals={proposals} onDecide={setDeciding} />
      {mayManage && (
        <QualityPanel
          bankId={bank.id}
          review={review}
          onShow={(only) => setFilter({ ...EVERY_ENTRY, only })}
        />
      )}
      <EntriesPanel
        bankId={bank.id}
        filter={filter}
        onFilter={setFilter}
        isEmpty={active + suspended + removed === 0}
        mayManage={mayManage}
        onOpen={open}
        onDecide={setDeciding}
      />
      <EntryPanel
        id={opened}
        reviewer={name}
        // Escape in the dialog over it closes that alone.
        onClose={() => deciding === null && navigate(bankAddress(bank.id))}
        onDecide={mayManage ? setDeciding : null}
      />
      <DecideEntries
        bank={bank}
        deciding={deciding}
        onClose={() => setDeciding(null)}
        onDone={decided.tell}
      />
    </>
  );
}

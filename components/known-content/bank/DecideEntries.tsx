import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Bank } from '../../../domain/matching/bank/bank.ts';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { t } from '../../../words/words.ts';
import { restoreEntries, suspendEntries } from '../../../workflows/matching/bank-entries.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import classes from './bank-page.module.css';

/** What a lead decides of entries, and of which. */
export interface Deciding {
  what: 'suspend' | 'keep' | 'restore';
  entries: readonly Pick<Entry, 'id'>[];
}

/** What was decided of how many entries, and the log's entry that says so. */
export interface Decided {
  what: Deciding['what'];
  count: number;
  seq: number;
}

interface DecideFormProps {
  bank: Pick<Bank, 'id' | 'status'>;
  deciding: Deciding;
  onClose: () => void;
  onDone: (decided: Decided) => void;
}

function DecideForm({ bank, deciding: { what, entries }, onClose, onDone }: DecideFormProps) {
  const [note, setNote] = useState('');
  const { busy, error, clearError, run } = useAction();
  const count = entries.length;
  const decide = () =>
    run(async () => {
      const give = what === 'suspend' ? suspendEntries : restoreEntries;
      const { entryIds, seq } = await give({ bankId: bank.id, entryIds: entries.map(({ id }) => id), note });
      onClose();
      onDone({ what, count: entryIds.length, seq });
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <p className={classes.plain}>{t(`bankPage.decide.${what}Hint`, { count })}</p>
      {what !== 'suspend' && bank.status === 'suspended' && <p>{t('bankPage.decide.bankSuspended')}</p>}
      <Textarea
        mt="sm"
        label={t('bankPage.decide.note')}
        description={t('bankPage.decide.noteHint')}
        data-autofocus
        autosize
        minRows={1}
        maxRows={4}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={t('bankPage.decide.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={note.trim() === ''}>
          {t(`bankPage.decide.${what}`)}
        </Button>
      </Group>
    </form>
  );
}

interface DecideEntriesProps extends Omit<DecideFormProps, 'deciding'> {
  /** Null while nothing is being decided. */
  deciding: Deciding | null;
}

/** Suspending, keeping or restoring entries, with a note and what follows. */
export function DecideEntries({ deciding, ...form }: DecideEntriesProps) {
  // It keeps its words while it closes.
  const [last, setLast] = useState(deciding);
  if (deciding && deciding !== last) setLast(deciding);
  if (!last) return null;
  const count = last.entries.length;
  return (
    <Dialog
      opened={deciding !== null}
      onClose={form.onClose}
      title={t(`bankPage.decide.${last.what}Title`, { count })}
    >
      <DecideForm deciding={last} {...form} />
    </Dialog>
  );
}

import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { rich, t } from '../../../words/words.ts';
import { startAfresh } from '../../../workflows/console/way-out.ts';
import { RestoreControl } from '../../data/backup/RestoreControl.tsx';
import { useLeadsInUse } from '../../data/backup/useLeadsInUse.ts';
import { TypedConfirmation } from '../../ui/dialogs/TypedConfirmation.tsx';
import { PinForm } from '../../ui/PinForm.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from '../people/Cover.module.css';

/** The console as it is after everything was replaced. */
const reload = () => location.reload();

function StartAfresh() {
  const [confirming, setConfirming] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const close = () => setConfirming(false);
  const start = () =>
    void run(async () => {
      await startAfresh();
      reload();
    }).finally(close);
  return (
    <>
      <Button
        color="red"
        variant="outline"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setConfirming(true)}
      >
        {t('shell.afresh.start')}
      </Button>
      <FailureAlert error={error} title={t('shell.afresh.notDeleted')} onClose={clearError} />
      <TypedConfirmation
        opened={confirming}
        onClose={close}
        title={t('shell.afresh.title')}
        busy={busy}
        onConfirm={start}
      >
        <p className={classes.text}>{t('shell.afresh.text')}</p>
      </TypedConfirmation>
    </>
  );
}

function Actions() {
  return (
    <Group gap="sm" mt="sm">
      <RestoreControl onRestored={reload} />
      <StartAfresh />
    </Group>
  );
}

/** A lead has to say who they are first. */
function LeadFirst({ leads }: { leads: readonly Reviewer[] }) {
  const [chosen, setChosen] = useState<Reviewer | null>(null);
  const [isLead, setLead] = useState(false);
  if (isLead) return <Actions />;
  if (chosen)
    return (
      <PinForm
        key={chosen.name}
        reviewer={chosen}
        submit={t('shell.people.goOnAs', { name: chosen.name })}
        onDone={() => setLead(true)}
      >
        <Button variant="default" onClick={() => setChosen(null)}>
          {t('shell.people.somebodyElse')}
        </Button>
      </PinForm>
    );
  return (
    <>
      <p className={classes.text}>{t('shell.afresh.leadFirst')}</p>
      <ul className={classes.people}>
        {leads.map((lead) => (
          <li key={lead.name}>
            <Button fullWidth variant="default" onClick={() => setChosen(lead)}>
              {rich('shell.people.named', { name: lead.name, role: t('names.roleInSentence.lead'), data })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * Restoring a backup and starting afresh, wherever the console itself cannot be reached: for a lead, or for whoever is
 * here when nobody in use is one or the storage cannot be read.
 */
export function WayOut() {
  // Where it may not be opened by this page there is nothing to be replaced from here.
  return (
    <ReadState read={useLeadsInUse()} failed={null}>
      {({ leads }) => (leads !== null && leads.length > 0 ? <LeadFirst leads={leads} /> : <Actions />)}
    </ReadState>
  );
}

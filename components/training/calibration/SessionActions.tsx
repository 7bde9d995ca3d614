import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { SeenSession } from '../../../domain/training/calibration-session.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { openVote, revealVotes } from '../../../workflows/training/calibration.ts';
import {
  exportCalibration,
  exportSession,
  importVotes,
} from '../../../workflows/training/calibration-files.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from './calibration.module.css';
import { EndDialog } from './EndDialog.tsx';
import { useFileChoice, useFiles } from './useFiles.ts';

interface SessionActionsProps {
  session: SeenSession;
  reviewer: string;
  /** They lead sessions. */
  leads: boolean;
}

/** Those who have not voted on every case. */
const unfinished = ({ people, voted, items }: SeenSession) =>
  people.filter((name) => (voted[name] ?? 0) < items.length);

/** What a lead does with a session, and whoever votes once all have: open, reveal, vote again, end, and its files. */
export function SessionActions({ session, reviewer, leads }: SessionActionsProps) {
  const { id, state } = session;
  const [asks, setAsks] = useState<'reveal' | 'end' | null>(null);
  const files = useFiles();
  const choice = useFileChoice((file) =>
    files.act(async () => {
      const { conflicts, rejected, person, ...counts } = await importVotes(id, file);
      return t('trainingCalibration.imported', {
        ...counts,
        ...{ person: inertText(person), conflicts: conflicts.length, rejected: rejected.length },
      });
    }),
  );
  const step = (action: () => Promise<unknown>) =>
    files.act(async () => {
      await action();
      return null;
    });
  const waiting = unfinished(session);
  const mayReveal = leads || (waiting.length === 0 && session.people.includes(reviewer));
  const isVoting = state === 'first-vote' || (state === 'second-vote' && session.shown < 2);
  const reveal = () => (waiting.length === 0 ? step(() => revealVotes(id)) : setAsks('reveal'));
  return (
    <>
      <div className={classes.actions}>
        {leads && state === 'planned' && (
          <Button loading={files.busy} onClick={() => step(() => openVote(id))}>
            {t('trainingCalibration.openVote')}
          </Button>
        )}
        {mayReveal && state === 'first-vote' && (
          <Button variant={waiting.length === 0 ? 'filled' : 'default'} loading={files.busy} onClick={reveal}>
            {t('trainingCalibration.reveal')}
          </Button>
        )}
        {leads && state === 'revealed' && (
          <Button loading={files.busy} onClick={() => step(() => openVote(id))}>
            {t('trainingCalibration.secondVote')}
          </Button>
        )}
        {leads && (state === 'revealed' || state === 'second-vote') && (
          <Button
            variant={state === 'second-vote' && session.shown === 2 ? 'filled' : 'default'}
            onClick={() => setAsks('end')}
          >
            {t('trainingCalibration.end')}
          </Button>
        )}
        {leads && isVoting && (
          <>
            <Button
              variant="default"
              onClick={() => files.save(() => exportSession(id), 'second-look-calibration', 'json')}
            >
              {t('trainingCalibration.exportCases')}
            </Button>
            <Button variant="default" onClick={choice.open}>
              {t('trainingCalibration.importVotes')}
            </Button>
            <input {...choice.input} aria-label={t('trainingCalibration.importVotes')} />
          </>
        )}
        {leads && (state === 'planned' || state === 'first-vote') && (
          <Button variant="subtle" onClick={() => setAsks('end')}>
            {t('trainingCalibration.cancelSession')}
          </Button>
        )}
        {leads && session.shown > 0 && (
          <Button
            variant="default"
            onClick={() => files.save(() => exportCalibration(id), 'second-look-calibration', 'csv')}
          >
            {t('trainingCalibration.exportResult')}
          </Button>
        )}
      </div>
      <FailureAlert error={files.error} title={t('trainingCalibration.notDone')} onClose={files.clearError} />
      {files.said !== null && <DoneNotice onClose={() => files.say(null)}>{files.said}</DoneNotice>}
      <Dialog
        opened={asks === 'reveal'}
        onClose={() => setAsks(null)}
        title={t('trainingCalibration.revealQuestion')}
      >
        <p>{t('trainingCalibration.revealWarning', { people: inertText(formatList(waiting)) })}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setAsks(null)}>
            {t('shared.cancel')}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              setAsks(null);
              step(() => revealVotes(id));
            }}
          >
            {t('trainingCalibration.revealAnyway')}
          </Button>
        </Group>
      </Dialog>
      {asks === 'end' && <EndDialog session={session} onClose={() => setAsks(null)} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { closeVote, deleteSession, openVote, revealVotes } from '../../../workflows/training/calibration.ts';
import {
  exportCalibration,
  exportSession,
  importVotes,
} from '../../../workflows/training/calibration-files.ts';
import { openCalibration } from '../../../workflows/training/open-calibration.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { toast } from '../../ui/toasts/toasts.ts';
import classes from './calibration.module.css';
import { EndDialog } from './EndDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RevealDialog } from './RevealDialog.tsx';
import { useFileChoice, useFiles } from './useFiles.ts';

interface SessionActionsProps {
  session: SeenSession;
  reviewer: string;
  /** They lead sessions. */
  leads: boolean;
}

/** What a lead does with a session, and whoever votes once all have: open, reveal, vote again, end, and its files. */
export function SessionActions({ session, reviewer, leads }: SessionActionsProps) {
  const { id, state, waiting } = session;
  const [asks, setAsks] = useState<'reveal' | 'end' | 'change' | null>(null);
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
  const undoable = (message: string, undo: () => Promise<unknown>) =>
    toast({ message, actions: [{ label: t('trainingCalibration.undo'), run: () => step(undo) }] });
  const open = () =>
    step(async () => {
      await openVote(id);
      const round = state === 'planned' ? 1 : 2;
      undoable(t('trainingCalibration.opened', { round }), () => closeVote(id));
    });
  const close = () =>
    step(async () => {
      await closeVote(id);
      undoable(t('trainingCalibration.closed'), () => openVote(id));
    });
  const remove = () =>
    step(async () => {
      const planAgain = await deleteSession(id);
      openCalibration(null);
      undoable(t('trainingCalibration.deleted', { title: inertText(session.title) }), async () =>
        openCalibration(await planAgain()),
      );
    });
  const mayReveal = leads || (waiting.length === 0 && session.people.includes(reviewer));
  const isVoting = state === 'first-vote' || (state === 'second-vote' && session.shown < 2);
  const isUntouched = state === 'planned' && !session.hasVotes;
  const reveal = () => (waiting.length === 0 ? step(() => revealVotes(id)) : setAsks('reveal'));
  return (
    <>
      <div className={classes.actions}>
        {leads && (state === 'planned' || state === 'revealed') && (
          <Button loading={files.busy} onClick={open}>
            {t(`trainingCalibration.${state === 'planned' ? 'openVote' : 'secondVote'}`)}
          </Button>
        )}
        {mayReveal && state === 'first-vote' && (
          <Button variant={waiting.length === 0 ? 'filled' : 'default'} loading={files.busy} onClick={reveal}>
            {t('trainingCalibration.reveal')}
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
        {leads && isUntouched && (
          <>
            <Button variant="default" onClick={() => setAsks('change')}>
              {t('trainingCalibration.change')}
            </Button>
            <Button variant="subtle" disabled={files.busy} onClick={remove}>
              {t('trainingCalibration.delete')}
            </Button>
          </>
        )}
        {leads && isVoting && (
          <Button variant="subtle" disabled={files.busy} onClick={close}>
            {t('trainingCalibration.closeVote')}
          </Button>
        )}
        {leads && !isUntouched && (state === 'planned' || state === 'first-vote') && (
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
      <RevealDialog
        waiting={waiting}
        opened={asks === 'reveal'}
        onClose={() => setAsks(null)}
        onReveal={() => step(() => revealVotes(id))}
      />
      {asks === 'end' && <EndDialog session={session} onClose={() => setAsks(null)} />}
      {asks === 'change' && (
        <PlanDialog {...{ reviewer, session }} onPlanned={openCalibration} onClose={() => setAsks(null)} />
      )}
    </>
  );
}

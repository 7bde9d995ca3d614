import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { calibrationFigures } from '../../../domain/training/calibration-figures.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { openRound, readableItems } from '../../../domain/training/calibration-session.ts';
import { rich, t } from '../../../words/words.ts';
import { castVote, removeVote } from '../../../workflows/training/calibration.ts';
import { openCalibration } from '../../../workflows/training/open-calibration.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import { CaseTranscript } from './CaseTranscript.tsx';
import classes from './calibration.module.css';
import { Result } from './Result.tsx';
import { Revealed } from './Revealed.tsx';
import { Seats } from './Seats.tsx';
import { SessionActions } from './SessionActions.tsx';
import { Voting } from './Voting.tsx';

/** The title of what is open, and the way back to all sessions. */
export function OpenHead({ title, state }: { title: string; state: string }) {
  return (
    <div className={classes.head}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
        onClick={() => openCalibration(null)}
      >
        {t('trainingCalibration.back')}
      </Button>
      <h2>
        <Isolated text={title} />
      </h2>
      <span className={classes.state}>{state}</span>
    </div>
  );
}

function Outcome({ session: { outcome, revealedAt } }: { session: SeenSession }) {
  if (outcome === null) return null;
  if ('guidanceVersion' in outcome)
    return <p>{t('trainingCalibration.result.guidance', { version: outcome.guidanceVersion })}</p>;
  const key = revealedAt === null ? 'cancelled' : 'noChange';
  return <p>{rich(`trainingCalibration.result.${key}`, { reason: outcome.reason, data })}</p>;
}

/** A session in whatever state it is, for who votes in it or leads it. */
export function SessionView({ session, reviewer }: { session: SeenSession; reviewer: string }) {
  const { id, state, people, shown, items, votes } = session;
  const leads = useMay()('calibrate');
  const round = openRound(session);
  const votesNow = round !== null && shown < round;
  const figures = useMemo(() => (shown > 0 ? calibrationFigures(session, shown) : null), [session, shown]);
  const transcript = (item: string) => (
    <CaseTranscript key={item} session={id} item={item} reviewer={reviewer} />
  );
  const own = votes.filter((vote) => vote.person === reviewer && vote.round === round);
  const isDone = !session.waiting.includes(reviewer);
  const readable = readableItems(items);
  // What is talked about comes first then, and who sits where last.
  const looksBack = shown > 0 && !votesNow;
  const seats = <Seats session={session} reviewer={reviewer} />;
  return (
    <div className={classes.stack}>
      <OpenHead title={session.title} state={t(`trainingCalibration.states.${state}`)} />
      <p className={classes.step}>{t(`trainingCalibration.steps.${state}`)}</p>
      <SessionActions session={session} reviewer={reviewer} leads={leads} />
      <Outcome session={session} />
      {state !== 'ended' && !looksBack && seats}
      {votesNow && people.includes(reviewer) && (
        <>
          {isDone && (
            <p className={classes.step} role="status">
              {t(`trainingCalibration.seats.${round === 1 ? 'done' : 'doneSecond'}`)}
            </p>
          )}
          {readable.length > 0 ? (
            <Voting
              key={`${reviewer} ${round}`}
              items={readable}
              votes={own}
              onVote={(vote) => castVote(id, vote)}
              onRemove={(item) => removeVote(id, item)}
              transcript={transcript}
            />
          ) : (
            <p className={classes.step}>{t('trainingCalibration.voting.allPurged')}</p>
          )}
        </>
      )}
      {votesNow && !people.includes(reviewer) && (
        <p className={classes.step}>{t('trainingCalibration.seats.waiting')}</p>
      )}
      {shown > 0 && !(votesNow && people.includes(reviewer)) && (
        <Revealed session={session} transcript={transcript} />
      )}
      {figures && <Result session={session} figures={figures} />}
      {state !== 'ended' && looksBack && seats}
    </div>
  );
}

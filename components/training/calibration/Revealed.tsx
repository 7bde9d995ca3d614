import { Button, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { type CastVote, LONGEST_NOTE } from '../../../domain/training/calibration-session.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { noteOnCase } from '../../../workflows/training/calibration.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { CaseSteps } from './CaseSteps.tsx';
import classes from './calibration.module.css';

const words = (vote: CastVote) => t(`names.decision.${vote.verdict}`);

function distributionText(votes: readonly CastVote[]): string {
  return formatListing(
    VERDICTS.flatMap((verdict) => {
      const count = votes.filter((vote) => vote.verdict === verdict).length;
      const said = { verdict: t(`names.decision.${verdict}`), count };
      return count === 0 ? [] : [t('trainingCalibration.revealed.distribution', said)];
    }),
  );
}

/** Who chose what and why, first and second vote side by side. */
function Votes({ session, item, place }: { session: SeenSession; item: string; place: number }) {
  const of = (person: string, round: 1 | 2) =>
    session.votes.find((vote) => vote.person === person && vote.item === item && vote.round === round);
  const rows = session.people.map((person) => ({ person, first: of(person, 1), second: of(person, 2) }));
  const hasSecond = session.state === 'second-vote' || session.votes.some(({ round }) => round === 2);
  const missing = session.shown < 2 ? 'notYet' : 'notVoted';
  return (
    <DataTable
      caption={t('trainingCalibration.revealed.votes', { place })}
      hideCaption
      columns={[
        t('trainingCalibration.revealed.person'),
        t('trainingCalibration.revealed.first'),
        ...(hasSecond ? [t('trainingCalibration.revealed.second')] : []),
        t('trainingCalibration.revealed.characteristics'),
        t('trainingCalibration.revealed.reason'),
      ]}
      rows={rows.map(({ person, first, second }) => {
        const last = second ?? first;
        return {
          key: person,
          cells: [
            <Isolated key="person" text={person} />,
            first ? words(first) : t('trainingCalibration.revealed.notVoted'),
            ...(hasSecond ? [second ? words(second) : t(`trainingCalibration.revealed.${missing}`)] : []),
            formatListing((last?.characteristics ?? []).map((id) => t(`names.characteristic.${id}`))),
            <Isolated key="reason" text={last?.reason ?? ''} />,
          ],
        };
      })}
    />
  );
}

function Note({ session, item }: { session: SeenSession; item: string }) {
  const kept = session.notes[item] ?? '';
  const [text, setText] = useState(kept);
  const { busy, error, clearError, run } = useAction();
  if (session.state === 'ended') return kept === '' ? null : <Isolated text={kept} />;
  return (
    <div className={classes.side}>
      <Textarea
        label={t('trainingCalibration.revealed.note')}
        placeholder={t('trainingCalibration.revealed.noteHint')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <FailureAlert error={error} title={t('trainingCalibration.notDone')} onClose={clearError} />
      <div className={classes.actions}>
        <Button
          variant="default"
          loading={busy}
          disabled={text.trim() === kept}
          onClick={() => void run(async () => void (await noteOnCase(session.id, item, text)))}
        >
          {t('trainingCalibration.revealed.saveNote')}
        </Button>
        {kept !== '' && text.trim() === kept && (
          <span className={classes.count} role="status">
            {t('trainingCalibration.revealed.noteSaved')}
          </span>
        )}
      </div>
    </div>
  );
}

interface RevealedProps {
  session: SeenSession;
  transcript: (item: string) => ReactNode;
}

/** The cases after the reveal, one at a time: the answer, who chose what and why, and what was said. */
export function Revealed({ session, transcript }: RevealedProps) {
  const [current, setCurrent] = useState(0);
  const { id, source, key } = session.items[current]!;
  const place = current + 1;
  const firstVotes = session.votes.filter((vote) => vote.item === id && vote.round === 1);
  const noted = new Set(session.items.flatMap((item) => (session.notes[item.id] ? [item.id] : [])));
  const verdict = key && t(`names.decision.${key.verdict}`);
  return (
    <Panel title={t('trainingCalibration.revealed.title')}>
      <div className={classes.stack}>
        <CaseSteps items={session.items} done={noted} how="caseNoted" current={current} onGoTo={setCurrent} />
        <div className={classes.case}>
          {source === 'purged' ? (
            <p className={classes.step}>{t('trainingCalibration.voting.purged')}</p>
          ) : (
            transcript(id)
          )}
          <div className={classes.side}>
            <div>
              <p className={classes.key}>
                {t('trainingCalibration.voting.of', { place, all: session.items.length })}
                {source === 'training' && ` · ${t('trainingCalibration.revealed.practice')}`}
                {' · '}
                {key && verdict
                  ? t(`trainingCalibration.revealed.key.${key.from}`, { verdict })
                  : t('trainingCalibration.revealed.key.none')}
              </p>
              <p className={classes.step}>{distributionText(firstVotes)}</p>
            </div>
            <Votes session={session} item={id} place={place} />
            {source !== 'purged' && <Note key={id} session={session} item={id} />}
          </div>
        </div>
      </div>
    </Panel>
  );
}

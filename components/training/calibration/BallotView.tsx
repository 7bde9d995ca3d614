import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Ballot } from '../../../domain/training/calibration-files.ts';
import { t } from '../../../words/words.ts';
import {
  exportVotes,
  removeBallotVote,
  voteOnBallot,
} from '../../../workflows/training/calibration-files.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { SentTranscript } from './CaseTranscript.tsx';
import classes from './calibration.module.css';
import { OpenHead } from './SessionView.tsx';
import { useFiles } from './useFiles.ts';
import { Voting } from './Voting.tsx';

/** Cases that came as a file: to vote on, and to send one's votes back. */
export function BallotView({ ballot }: { ballot: Ballot }) {
  const { id, title, items, votes, round } = ballot;
  const files = useFiles();
  const isDone = votes.length === items.length;
  const count = t('trainingCalibration.votedOf', { done: votes.length, all: items.length });
  return (
    <div className={classes.stack}>
      <OpenHead
        title={title}
        state={t(`trainingCalibration.states.${round === 1 ? 'first-vote' : 'second-vote'}`)}
      />
      <div className={classes.actions}>
        <Button
          variant={isDone ? 'filled' : 'default'}
          leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
          disabled={votes.length === 0}
          loading={files.busy}
          onClick={() => files.save(() => exportVotes(id), 'second-look-votes', 'json')}
        >
          {t('trainingCalibration.ballots.exportVotes')}
        </Button>
        <span className={classes.count}>{count}</span>
      </div>
      <FailureAlert error={files.error} title={t('trainingCalibration.notDone')} onClose={files.clearError} />
      {files.said !== null && <DoneNotice onClose={() => files.say(null)}>{files.said}</DoneNotice>}
      <Voting
        items={items}
        votes={votes}
        onVote={(vote) => voteOnBallot(id, vote)}
        onRemove={(item) => removeBallotVote(id, item)}
        transcript={(item) => (
          <SentTranscript key={item} messages={items.find((each) => each.id === item)!.transcript.messages} />
        )}
      />
    </div>
  );
}

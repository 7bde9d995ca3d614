import { type ReactNode, useState } from 'react';
import type { NewVote } from '../../../domain/commands/calibration/votes.ts';
import type { Vote } from '../../../domain/training/calibration-session.ts';
import { CaseSteps } from './CaseSteps.tsx';
import classes from './calibration.module.css';
import { VoteForm } from './VoteForm.tsx';

interface VotingProps {
  items: readonly { id: string }[];
  /** One's own votes in this round. */
  votes: readonly Vote[];
  onVote: (vote: NewVote) => Promise<unknown>;
  onRemove: (item: string) => Promise<unknown>;
  /** The transcript of a case. */
  transcript: (item: string) => ReactNode;
}

/** One case after the other to vote on; a saved vote leads to the next that has none. */
export function Voting({ items, votes, onVote, onRemove, transcript }: VotingProps) {
  const voted = new Set(votes.map(({ item }) => item));
  const firstOpen = items.findIndex(({ id }) => !voted.has(id));
  const [place, setPlace] = useState(Math.max(0, firstOpen));
  // A transcript can be purged while it is voted on.
  const { id } = items[place] ?? items.at(-1)!;
  const vote = async (given: NewVote) => {
    await onVote(given);
    const after = [...items.keys()].map((step) => (place + 1 + step) % items.length);
    const next = after.find((each) => each !== place && !voted.has(items[each]!.id));
    if (next !== undefined) setPlace(next);
  };
  return (
    <div className={classes.stack}>
      <CaseSteps items={items} done={voted} how="caseVoted" current={place} onGoTo={setPlace} />
      <div className={classes.case}>
        {transcript(id)}
        <VoteForm
          // Not the key of the transcript beside it.
          key={`vote ${id}`}
          item={id}
          before={votes.find(({ item }) => item === id) ?? null}
          onVote={vote}
          onRemove={() => onRemove(id)}
        />
      </div>
    </div>
  );
}

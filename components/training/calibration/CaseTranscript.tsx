import { useCallback, useState } from 'react';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { t } from '../../../words/words.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { oneCalibrationTranscript } from '../../../workflows/training/calibration.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { type Mask, useMask } from '../../review/transcript/useMask.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import classes from './calibration.module.css';

const nothing = () => undefined;

function Shown({ messages, mask: masks }: { messages: readonly Message[]; mask: Mask }) {
  const [target, setTarget] = useState<Target | null>(null);
  const mask = useMask(masks, messages.length);
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  return (
    <div className={classes.transcript}>
      <TranscriptPane
        messages={messages}
        detection={null}
        target={target}
        onGoTo={goTo}
        marks={[]}
        editable={false}
        mask={mask}
        onMark={nothing}
      />
    </div>
  );
}

/** What was written in a case that came as a file. */
export function SentTranscript({ messages }: { messages: readonly Message[] }) {
  const policy = useRead(liveReviewPolicy);
  return (
    <ReadState read={policy} failed={t('trainingCalibration.voting.unreadable')}>
      {({ rules }) => <Shown messages={messages} mask={rules.wellbeing.mask} />}
    </ReadState>
  );
}

interface CaseTranscriptProps {
  session: string;
  item: string;
  reviewer: string;
}

/** What was written in a case of a session, without anything that detection said. */
export function CaseTranscript({ session, item, reviewer }: CaseTranscriptProps) {
  const messages = useRead(
    useCallback(() => oneCalibrationTranscript(session, item, reviewer), [session, item, reviewer]),
  );
  const policy = useRead(liveReviewPolicy);
  return (
    <ReadState
      read={together(messages, policy)}
      failed={t('trainingCalibration.voting.unreadable')}
      loading={<div className={classes.transcript} />}
      isEmpty={([found]) => found === null}
      empty={<p>{t('trainingCalibration.voting.purged')}</p>}
    >
      {([found, { rules }]) => <Shown messages={found!} mask={rules.wellbeing.mask} />}
    </ReadState>
  );
}

import { useCallback, useState } from 'react';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { oneTranscript, type TranscriptView } from '../../../workflows/queue/read-models.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { type Mask, useMask } from '../../review/transcript/useMask.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './transcripts.module.css';

const nothing = () => {};

function Pane({ view, threshold, mask }: { view: TranscriptView; threshold: number; mask: Mask }) {
  const [target, setTarget] = useState<Target | null>(null);
  const masked = useMask(mask, view.transcript.messages.length);
  return (
    <div className={classes.transcript}>
      <TranscriptPane
        messages={view.transcript.messages}
        detection={view.assessment}
        threshold={threshold}
        target={target}
        onGoTo={(message) => setTarget({ message })}
        marks={[]}
        editable={false}
        mask={masked}
        onMark={nothing}
      />
    </div>
  );
}

/** One transcript to be read, with what detection says of it; nothing can be decided here. */
export function TranscriptReading({ id, threshold }: { id: string; threshold: number }) {
  const reviewer = useSession((session) => session.reviewer) ?? '';
  const view = useRead(useCallback(() => oneTranscript(id, reviewer), [id, reviewer]));
  const policy = useRead(liveReviewPolicy);
  return (
    <ReadState
      read={together(view, policy)}
      failed={t('thresholds.transcript.unreadable')}
      loading={t('thresholds.transcript.loading')}
      isEmpty={([found]) => found === null}
      empty={<p>{t('thresholds.transcript.gone')}</p>}
    >
      {([found, { rules }]) => (
        <>
          <p className={classes.which}>
            <Isolated text={id} />
          </p>
          <Pane view={found!} threshold={threshold} mask={rules.wellbeing.mask} />
        </>
      )}
    </ReadState>
  );
}

interface TranscriptDialogProps {
  /** Null while nothing is open. */
  id: string | null;
  threshold: number;
  onClose: () => void;
}

/** A transcript in a dialog of its own. */
export function TranscriptDialog({ id, threshold, onClose }: TranscriptDialogProps) {
  return (
    <Dialog opened={id !== null} onClose={onClose} title={t('thresholds.transcript.title')} wide>
      {id !== null && <TranscriptReading key={id} id={id} threshold={threshold} />}
    </Dialog>
  );
}

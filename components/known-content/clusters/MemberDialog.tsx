import { useCallback } from 'react';
import { t } from '../../../words/words.ts';
import { liveClusterMember } from '../../../workflows/matching/cluster-member.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { SimilarMessages } from '../../review/similar/SimilarMessages.tsx';
import { TranscriptReading } from '../../thresholds/transcripts/TranscriptDialog.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import classes from './clusters.module.css';
import { MemberPictures } from './MemberPictures.tsx';

interface MemberProps {
  clusterId: string;
  founderId: string;
  itemId: string;
  /** Of pictures: the entry that a decision is about. */
  entryId: string | null;
}

function Member({ clusterId, founderId, itemId, entryId }: MemberProps) {
  const source = useCallback(
    () => liveClusterMember(clusterId, itemId, entryId),
    [clusterId, itemId, entryId],
  );
  const read = together(useRead(source), useRead(liveReviewPolicy));
  return (
    <ReadState
      read={read}
      failed={t('clusters.view.unreadable')}
      loading={t('clusters.view.loading')}
      isEmpty={([member]) => member === null}
      empty={<p>{t('clusters.view.memberGone')}</p>}
    >
      {([member, { rules }]) => {
        const { mask } = rules.wellbeing;
        if (member?.kind === 'picture') return <MemberPictures member={member} isMasked={mask !== 'off'} />;
        return (
          <div className={classes.member}>
            {member && itemId !== founderId && (
              <section>
                <h3>{t('clusters.view.differs')}</h3>
                <SimilarMessages
                  {...member}
                  mask={mask}
                  name={itemId}
                  ownName={t('clusters.view.firstMember')}
                />
              </section>
            )}
            <TranscriptReading id={itemId} threshold={1} />
          </div>
        );
      }}
    </ReadState>
  );
}

interface MemberDialogProps extends Omit<MemberProps, 'itemId'> {
  /** Null while nothing is open. */
  itemId: string | null;
  onClose: () => void;
}

/** A member of a cluster, and in what it differs from the first one. */
export function MemberDialog({ itemId, onClose, ...of }: MemberDialogProps) {
  return (
    <Dialog opened={itemId !== null} onClose={onClose} title={t('clusters.view.reading')} wide>
      {itemId !== null && <Member key={itemId} itemId={itemId} {...of} />}
    </Dialog>
  );
}

import { useCallback } from 'react';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { liveOffers } from '../../../workflows/training/calibration.ts';
import { useInformed } from '../../../workflows/training/informed.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import { PlanForm } from './PlanForm.tsx';

interface PlanDialogProps {
  reviewer: string;
  /** The one that is planned otherwise; null for a new one. */
  session: SeenSession | null;
  onPlanned: (id: string) => void;
  onClose: () => void;
}

/** Plans a session: who votes, and on which cases. */
export function PlanDialog({ reviewer, session, onPlanned, onClose }: PlanDialogProps) {
  const atThisTab = useInformed(({ leads }) => leads.has(reviewer));
  const told = atThisTab || (session?.informed.includes(reviewer) ?? false);
  const offers = useRead(
    useCallback(() => liveOffers(reviewer, told), [reviewer, told]),
    // What was typed and chosen stays while verdicts and answers are read.
    { keepsLast: true },
  );
  const people = useRead(liveReviewers);
  return (
    <Dialog
      opened
      wide
      onClose={onClose}
      title={t(`trainingCalibration.planning.${session ? 'titleChange' : 'title'}`)}
    >
      <ReadState read={together(offers, people)} failed={t('trainingCalibration.unreadable')}>
        {([found, all]) => (
          <PlanForm
            offers={found}
            people={all.filter(({ retiredAt }) => retiredAt === null)}
            {...{ reviewer, session, told, onPlanned, onClose }}
          />
        )}
      </ReadState>
    </Dialog>
  );
}

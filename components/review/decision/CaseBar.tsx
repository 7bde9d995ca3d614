import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { t } from '../../../words/words.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { returnCase } from '../../../workflows/review/leases.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { HelpButton } from '../case/HelpButton.tsx';
import type { CaseRole } from '../case/useCaseRole.ts';
import type { Review } from '../useReview.ts';
import { AppealBar } from './AppealBar.tsx';
import { ClosedBar } from './ClosedBar.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FindingBar } from './FindingBar.tsx';
import { HelpAnswerBar } from './HelpAnswerBar.tsx';
import { LeaseBar } from './LeaseBar.tsx';

interface CaseBarProps {
  view: ReviewedCase;
  role: CaseRole;
  review: Review;
  /** To the next case that is handed out. */
  onNext: () => void;
  /** Null where it is not for this reviewer to correct. */
  onCorrect: (() => void) | null;
  /** Brings reasons and note into view. */
  onChosen: () => void;
}

/** What can be done with the case as it stands, at the foot of the screen. */
export function CaseBar({ view, role, review, onNext, onCorrect, onChosen }: CaseBarProps) {
  const { help, id } = view.case;
  const { lease } = review;
  const stage = stageOf(view.case);
  if (stage === null || role.tookPart)
    return <ClosedBar isKeyed={role.tookPart || !lease.lost} onNext={onNext} onCorrect={onCorrect} />;
  if (lease.held && stage === 'appeal') return <AppealBar view={view} review={review} onSent={onNext} />;
  if (lease.held) return <ReviewBar shown={view.case} review={review} onChosen={onChosen} />;
  if (help?.answer === null && help.to === role.reviewer) return <HelpAnswerBar caseId={id} />;
  return <LeaseBar lease={lease} onNext={onNext} />;
}

interface ReviewBarProps {
  shown: ReviewedCase['case'];
  review: Review;
  onChosen: () => void;
}

function ReviewBar({ shown: { id: caseId, match }, review, onChosen }: ReviewBarProps) {
  const { draft, ready, change, submission, choices } = review;
  const [helpOpened, setHelpOpened] = useState(false);
  const [, navigate] = useLocation();
  useCommands({
    submit: ready ? submission.submit : null,
    'ask-help': ready ? () => setHelpOpened(true) : null,
  });
  return (
    <DecisionBar
      choice={draft.choice}
      choices={choices}
      disabled={!ready}
      submission={submission}
      onChoose={(choice) => {
        change({ choice, reasons: [] });
        onChosen();
      }}
      {...(match && {
        options: (describedBy) => (
          <FindingBar
            draft={draft}
            choices={choices}
            disabled={!ready}
            describedBy={describedBy}
            onChoose={(chosen) => {
              change({ ...chosen, reasons: [] });
              onChosen();
            }}
          />
        ),
      })}
      aside={
        <>
          <HelpButton caseId={caseId} disabled={!ready} opened={helpOpened} onOpen={setHelpOpened} />
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={!ready}
            onClick={() => void returnCase(caseId).then(() => navigate('/queue'))}
          >
            {t('review.form.release')}
          </Button>
        </>
      }
    />
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { returnCase } from '../../../workflows/review/leases.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { HelpButton } from '../case/HelpButton.tsx';
import type { Review } from '../useReview.ts';
import { AppealPanel } from './AppealPanel.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';

interface StagePanelProps {
  view: CaseView;
  review: Review;
  onSent: () => void;
}

/** What is to be decided at the stage that the case is in; nothing while somebody else has it. */
export function StagePanel({ view, review, onSent }: StagePanelProps) {
  const { id } = view.case;
  const { draft, ready, change, submission, choices, handle, time } = review;
  const [helpOpened, setHelpOpened] = useState(false);
  const [, navigate] = useLocation();
  useCommands({ 'ask-help': ready ? () => setHelpOpened(true) : null });
  const stage = stageOf(view.case);
  if (stage === null || !review.lease.held) return null;
  if (stage === 'appeal')
    return <AppealPanel view={view} handle={handle} time={time} disabled={!ready} onSent={onSent} />;
  return (
    <DecisionPanel
      draft={draft}
      choices={choices}
      disabled={!ready}
      submission={submission}
      onChange={change}
      aside={
        <>
          <HelpButton caseId={id} disabled={!ready} opened={helpOpened} onOpen={setHelpOpened} />
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={!ready}
            onClick={() => void returnCase(id).then(() => navigate('/queue'))}
          >
            {t('review.form.return')}
          </Button>
        </>
      }
    />
  );
}

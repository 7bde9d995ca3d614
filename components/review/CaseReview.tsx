import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReviewRules } from '../../domain/review/review-policy.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import type { CaseView } from '../../workflows/read-models.ts';
import { Screen } from '../ui/Screen.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CaseMoves } from './CaseMoves.tsx';
import { CaseNotices } from './CaseNotices.tsx';
import { CharacteristicChecklist } from './CharacteristicChecklist.tsx';
import { CorrectionPanel } from './CorrectionPanel.tsx';
import { EvidenceList, strongestFirst } from './EvidenceList.tsx';
import { RiskTimeline } from './RiskTimeline.tsx';
import classes from './review.module.css';
import { StagePanel } from './StagePanel.tsx';
import { type Target, TranscriptPane } from './TranscriptPane.tsx';
import { useCaseRole } from './useCaseRole.ts';
import { useMoves } from './useMoves.ts';
import { useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

/** One case on screen: the transcript, what detection says of it, and the decision. */
export function CaseReview({ view, rules }: { view: CaseView; rules: ReviewRules }) {
  const { id, transcriptId, threshold } = view.case;
  const { timeline, evidence, characteristics } = view.assessment;
  const role = useCaseRole(view, rules);
  const moves = useMoves(id);
  const review = useReview(view, rules, role, moves.onward);
  const { draft, ready } = review;
  const [correcting, setCorrecting] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const strongest = useMemo(() => strongestFirst(evidence), [evidence]);
  const visited = useRef(-1);
  const nextEvidence = () => {
    if (strongest.length === 0 || !role.showDetection) return;
    visited.current = (visited.current + 1) % strongest.length;
    goTo(strongest[visited.current]!.message);
  };
  useReviewKeys({ review, moves, nextEvidence });
  return (
    <Screen
      title={`Case ${inertText(transcriptId)}`}
      documentTitle={`Review ${inertText(transcriptId)}`}
      fixed
      aside={<CaseMoves moves={moves} />}
    >
      <CaseNotices
        view={view}
        role={role}
        lease={review.lease}
        onNext={moves.onward}
        onCorrect={role.correctable && !correcting ? () => setCorrecting(true) : null}
      />
      <div className={classes.layout}>
        <div className={classes.left}>
          {role.showDetection && <CaseFacts view={view} undecided={role.stage !== null && !role.tookPart} />}
          {role.showDetection && (
            <RiskTimeline
              timeline={timeline}
              threshold={threshold}
              current={target?.message ?? null}
              onGoTo={goTo}
            />
          )}
          <TranscriptPane view={view} target={target} />
        </div>
        <div className={classes.right}>
          <ScrollRegion label="Evidence and characteristics" className={classes.scroll}>
            {role.showDetection && (
              <EvidenceList evidence={evidence} messages={view.transcript.messages} onGoTo={goTo} />
            )}
            <CharacteristicChecklist
              scores={characteristics}
              marked={draft.characteristics}
              disabled={!ready}
              onChange={(marked) => review.change({ characteristics: marked })}
            />
          </ScrollRegion>
          {correcting && role.correctable ? (
            <CorrectionPanel entry={role.correctable} rules={rules} onDone={() => setCorrecting(false)} />
          ) : (
            <StagePanel view={view} review={review} onSent={moves.onward} />
          )}
        </div>
      </div>
    </Screen>
  );
}

import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { t } from '../../words/words.ts';
import type { CaseView } from '../../workflows/queue/read-models.ts';
import { Screen } from '../ui/layout/Screen.tsx';
import { CaseFacts } from './case/CaseFacts.tsx';
import { CaseMoves } from './case/CaseMoves.tsx';
import { useCaseRole } from './case/useCaseRole.ts';
import { useMoves } from './case/useMoves.ts';
import { CorrectionPanel } from './decision/CorrectionPanel.tsx';
import { StagePanel } from './decision/StagePanel.tsx';
import { useMarks } from './decision/useMarks.ts';
import { strongestFirst } from './evidence/EvidenceList.tsx';
import { BlindNotice } from './notices/BlindNotice.tsx';
import { CaseNotices } from './notices/CaseNotices.tsx';
import { ReferencePane } from './reference/ReferencePane.tsx';
import classes from './review.module.css';
import { RiskTimeline } from './transcript/RiskTimeline.tsx';
import { type Target, TranscriptPane } from './transcript/TranscriptPane.tsx';
import { useMask } from './transcript/useMask.ts';
import { useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

/** One case on screen: the transcript, what detection says of it, and the decision. */
export function CaseReview({ view, rules }: { view: CaseView; rules: ReviewRules }) {
  const { id, transcriptId, threshold } = view.case;
  const { timeline, evidence } = view.assessment;
  const role = useCaseRole(view, rules);
  const { showDetection } = role;
  const moves = useMoves(id);
  const review = useReview(view, rules, role, moves.onward);
  const { draft, ready } = review;
  const mask = useMask(rules.wellbeing.mask, view.transcript.messages.length);
  const [correcting, setCorrecting] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const strongest = useMemo(() => strongestFirst(evidence), [evidence]);
  const evidenceAt = useMemo(() => [...new Set(evidence.map(({ message }) => message))], [evidence]);
  const visited = useRef(-1);
  const nextEvidence = () => {
    visited.current = (visited.current + 1) % strongest.length;
    goTo(strongest[visited.current]!.message);
  };
  const onMark = useMarks(review);
  useReviewKeys({
    review,
    moves,
    nextEvidence: strongest.length > 0 && showDetection ? nextEvidence : null,
  });
  return (
    <Screen
      title={t('review.titleCase', { transcriptId: inertText(transcriptId) })}
      documentTitle={t('review.documentTitle', { transcriptId: inertText(transcriptId) })}
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
          {showDetection ? (
            <CaseFacts view={view} undecided={role.stage !== null && !role.tookPart} />
          ) : (
            <BlindNotice />
          )}
          {showDetection && (
            <RiskTimeline
              timeline={timeline}
              threshold={threshold}
              evidenceAt={evidenceAt}
              current={target?.message ?? null}
              onGoTo={goTo}
            />
          )}
          <TranscriptPane
            view={view}
            threshold={threshold}
            target={target}
            onGoTo={goTo}
            showDetection={showDetection}
            marks={draft.marks}
            editable={ready}
            mask={mask}
            onMark={onMark}
          />
        </div>
        <div className={classes.right}>
          <ReferencePane
            view={view}
            review={review}
            showDetection={showDetection}
            isMasked={mask.isMasked}
            onGoTo={goTo}
          />
          {correcting && role.correctable ? (
            <CorrectionPanel
              entry={role.correctable}
              rules={rules}
              golden={role.revealsGolden}
              onDone={() => setCorrecting(false)}
            />
          ) : (
            <StagePanel view={view} review={review} onSent={moves.onward} />
          )}
        </div>
      </div>
    </Screen>
  );
}

import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { t } from '../../words/words.ts';
import type { CaseView } from '../../workflows/queue/read-models.ts';
import { CaseStrip } from './case/CaseStrip.tsx';
import { useCaseRole } from './case/useCaseRole.ts';
import { useMoves } from './case/useMoves.ts';
import { useMarks } from './decision/useMarks.ts';
import { strongestFirst } from './evidence/EvidenceList.tsx';
import { useLinks } from './evidence/useLinks.ts';
import { useFeedback } from './feedback/useFeedback.ts';
import { CaseFrame } from './layout/CaseFrame.tsx';
import { SideColumn } from './layout/SideColumn.tsx';
import { usePanes } from './layout/usePanes.ts';
import { backgroundOf } from './reference/background-of.ts';
import { type Target, TranscriptPane } from './transcript/TranscriptPane.tsx';
import { useMask } from './transcript/useMask.ts';
import { useReview } from './useReview.ts';
import { useReviewKeys } from './useReviewKeys.ts';

/** One case on screen: the transcript, what detection says of it, and the decision. */
export function CaseReview({ view, rules }: { view: CaseView; rules: ReviewRules }) {
  const { id, transcriptId, threshold } = view.case;
  const { evidence } = view.assessment;
  const role = useCaseRole(view, rules);
  const { showDetection } = role;
  const moves = useMoves(id);
  const review = useReview(view, rules, role, moves.onward);
  const mask = useMask(rules.wellbeing.mask, view.transcript.messages.length);
  const [correcting, setCorrecting] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const background = backgroundOf(view, role, review.lease.held);
  const feedback = useFeedback(id, role);
  const isCorrecting = correcting && role.correctable !== null;
  const isDeciding = review.lease.held && role.stage !== null && role.stage !== 'appeal' && !role.tookPart;
  const panes = usePanes({
    showDetection,
    hasFeedback: feedback !== null,
    background,
    hasDetails: isDeciding || isCorrecting,
    hasSimilar: true,
  });
  const { show } = panes;
  const goTo = useCallback(
    (message: number) => {
      show('transcript');
      setTarget({ message });
    },
    [show],
  );
  const links = useLinks(goTo);
  const strongest = useMemo(() => strongestFirst(evidence), [evidence]);
  const evidenceAt = useMemo(() => [...new Set(evidence.map(({ message }) => message))], [evidence]);
  const visited = useRef(-1);
  const nextEvidence = () => {
    visited.current = (visited.current + 1) % strongest.length;
    links.choose(strongest[visited.current]!);
  };
  const onMark = useMarks(review.handle);
  useReviewKeys({
    moves,
    nextEvidence: strongest.length > 0 && showDetection ? nextEvidence : null,
    togglePolicy: panes.togglePolicy,
    toggleSimilar: panes.toggleSimilar,
  });
  const current = target?.message ?? null;
  const correct = () => {
    setCorrecting(true);
    show('decide');
  };
  return (
    <CaseFrame
      title={t('review.titleCase', { transcriptId: inertText(transcriptId) })}
      documentTitle={t('review.documentTitle', { transcriptId: inertText(transcriptId) })}
      summary={
        showDetection && (
          <CaseStrip
            view={view}
            undecided={role.stage !== null && !role.tookPart}
            evidenceAt={evidenceAt}
            current={current}
            onGoTo={goTo}
          />
        )
      }
      {...{ view, role, review, background, panes, moves, isCorrecting }}
      onCorrect={correct}
      subject={
        <TranscriptPane
          messages={view.transcript.messages}
          detection={showDetection ? view.assessment : null}
          threshold={threshold}
          target={target}
          onGoTo={goTo}
          marks={review.draft.marks}
          editable={review.ready}
          mask={mask}
          onMark={onMark}
          chosen={links.chosen}
          onPoint={links.point}
        />
      }
      side={
        <SideColumn
          {...{ view, role, rules, review, panes, background, feedback, links, current }}
          isMasked={mask.isMasked}
          {...{ isCorrecting, isDeciding }}
          onCorrected={() => setCorrecting(false)}
        />
      }
    />
  );
}

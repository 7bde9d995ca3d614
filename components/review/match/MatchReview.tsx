import { useState } from 'react';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { useCaseRole } from '../case/useCaseRole.ts';
import { useMoves } from '../case/useMoves.ts';
import { CaseFrame } from '../layout/CaseFrame.tsx';
import { usePanes } from '../layout/usePanes.ts';
import { backgroundOf } from '../reference/background-of.ts';
import { useReview } from '../useReview.ts';
import { useReviewKeys } from '../useReviewKeys.ts';
import { MatchPictures } from './MatchPictures.tsx';
import { MatchSide } from './MatchSide.tsx';
import { MatchStrip } from './MatchStrip.tsx';
import { useFrames } from './useFrames.ts';
import { usePictureSource } from './usePictureSource.ts';
import { usePixels } from './usePixels.ts';

const NAMES = { transcript: t('reviewMatch.panes.pictures'), evidence: t('reviewMatch.panes.match') };

/** One match on screen: the picture beside the bank's entry, how near they are, and the decision. */
export function MatchReview({ view, rules }: { view: MatchView; rules: ReviewRules }) {
  const { id } = view.case;
  const role = useCaseRole(view, rules);
  const moves = useMoves(id);
  const review = useReview(view, rules, role, moves.onward);
  const [correcting, setCorrecting] = useState(false);
  const [masked, setMasked] = useState(rules.wellbeing.mask !== 'off');
  const frames = useFrames(view);
  const still = { matched: usePictureSource(view.picture), known: usePictureSource(view.entry) };
  // A video may match by its first frame, or its file, an entry that is no video.
  const beside = frames?.current.nearest ? frames.sources.known : still.known;
  const matched = usePixels(frames ? frames.sources.matched : still.matched, frames !== null);
  const known = usePixels(beside, frames !== null);
  const background = backgroundOf(view, role, review.lease.held);
  const isDecided = role.stage === null || role.tookPart;
  const isCorrecting = correcting && role.correctable !== null;
  const isDeciding = review.lease.held && !isDecided && role.stage !== 'appeal';
  const panes = usePanes({
    // The entry is there to be read also where the distance is hidden.
    showDetection: true,
    hasFeedback: isDecided && view.feedback !== null,
    background,
    hasDetails: isDeciding || isCorrecting,
    hasSimilar: true,
  });
  const { togglePolicy, toggleSimilar } = panes;
  useReviewKeys({ moves, nextEvidence: null, togglePolicy, toggleSimilar });
  const correct = () => {
    setCorrecting(true);
    panes.show('decide');
  };
  const name = inertText(nameOfCase(view.case));
  return (
    <CaseFrame
      title={t('reviewMatch.title', { name })}
      documentTitle={t('reviewMatch.documentTitle', { name })}
      summary={role.showDetection && <MatchStrip view={view} />}
      names={NAMES}
      {...{ view, role, review, background, panes, moves, isCorrecting }}
      onCorrect={correct}
      subject={
        <MatchPictures
          view={view}
          matched={matched}
          known={known}
          frames={frames}
          showDetection={role.showDetection}
          masked={masked}
          onUnmask={() => setMasked(false)}
        />
      }
      side={
        <MatchSide
          {...{ view, matched, frames, role, rules, review, panes, background, isCorrecting, isDeciding }}
          onCorrected={() => setCorrecting(false)}
        />
      }
    />
  );
}

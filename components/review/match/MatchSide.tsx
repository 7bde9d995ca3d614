import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { SideFrame, type SideFrameProps } from '../layout/SideFrame.tsx';
import { Background } from '../reference/Background.tsx';
import type { CaseBackground } from '../reference/background-of.ts';
import { PolicyPanel } from '../reference/PolicyPanel.tsx';
import { ReferenceFrame } from '../reference/ReferenceFrame.tsx';
import { SimilarCases } from '../similar/SimilarCases.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { EntryVotes } from './EntryVotes.tsx';
import { MatchFactsPanel } from './MatchFactsPanel.tsx';
import { MatchFeedbackPanel } from './MatchFeedbackPanel.tsx';
import { SimilarPictures } from './SimilarPictures.tsx';
import type { Frames } from './useFrames.ts';
import type { Pixels } from './usePixels.ts';
import { VideoFacts } from './VideoFacts.tsx';

interface MatchSideProps extends SideFrameProps {
  view: MatchView;
  matched: Pixels;
  /** Of a video. */
  frames: Frames | null;
  background: CaseBackground;
}

const NAMES = {
  evidence: { label: t('reviewMatch.reference.label'), region: t('reviewMatch.reference.region') },
};

/** What a match is decided by and with, beside the pictures. */
export function MatchSide({ view, matched, frames, background, ...frame }: MatchSideProps) {
  const { role, rules, panes } = frame;
  const titleHidden = panes.parts.length > 1;
  return (
    <SideFrame {...frame} first={[]} scores={null} golden={false} isMatch>
      {panes.part !== null && (
        <ReferenceFrame parts={panes.parts} part={panes.part} onPart={panes.setPart} names={NAMES}>
          {panes.part === 'feedback' && view.feedback && <MatchFeedbackPanel feedback={view.feedback} />}
          {panes.part === 'background' && <Background background={background} titleHidden={titleHidden} />}
          {panes.part === 'policy' && <PolicyPanel first={[]} titleHidden={titleHidden} isMatch />}
          {panes.part === 'similar' && (
            <SimilarCases
              caseId={view.case.id}
              reviewer={role.reviewer}
              mask={rules.wellbeing.mask}
              drawPictures={(preview) => (
                <SimilarPictures {...preview} isMasked={rules.wellbeing.mask !== 'off'} />
              )}
              titleHidden={titleHidden}
            />
          )}
          {panes.part === 'evidence' && (
            <>
              {role.showDetection &&
                (view.match.video ? (
                  <VideoFacts match={view.match} frames={frames} />
                ) : (
                  <MatchFactsPanel view={view} matched={matched} />
                ))}
              <EntryPanel view={view} votes={role.showDetection && <EntryVotes votes={view.votes} />} />
            </>
          )}
        </ReferenceFrame>
      )}
    </SideFrame>
  );
}

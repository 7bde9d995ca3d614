import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import type { CaseRole } from '../case/useCaseRole.ts';
import { CorrectionPanel } from '../decision/CorrectionPanel.tsx';
import { DecisionDetails } from '../decision/DecisionDetails.tsx';
import { PolicyColumn } from '../layout/PolicyColumn.tsx';
import type { Panes } from '../layout/usePanes.ts';
import { Background } from '../reference/Background.tsx';
import type { CaseBackground } from '../reference/background-of.ts';
import { PolicyPanel } from '../reference/PolicyPanel.tsx';
import { ReferenceFrame } from '../reference/ReferenceFrame.tsx';
import classes from '../review.module.css';
import { SimilarCases } from '../similar/SimilarCases.tsx';
import type { Review } from '../useReview.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { EntryVotes } from './EntryVotes.tsx';
import { MatchFactsPanel } from './MatchFactsPanel.tsx';
import { MatchFeedbackPanel } from './MatchFeedbackPanel.tsx';
import { SimilarPictures } from './SimilarPictures.tsx';
import type { Pixels } from './usePixels.ts';

interface MatchSideProps {
  view: MatchView;
  matched: Pixels;
  role: CaseRole;
  rules: ReviewRules;
  review: Review;
  panes: Panes;
  background: CaseBackground;
  isCorrecting: boolean;
  isDeciding: boolean;
  onCorrected: () => void;
}

const NAMES = {
  evidence: { label: t('reviewMatch.reference.label'), region: t('reviewMatch.reference.region') },
};

/** What a match is decided by and with, beside the pictures. */
export function MatchSide(props: MatchSideProps) {
  const { view, matched, role, rules, review, panes, background } = props;
  const { draft, ready, change, submission } = review;
  const titleHidden = panes.parts.length > 1;
  return (
    <>
      <div className={classes.side} hidden={panes.pane === 'transcript' && !panes.isShown('evidence')}>
        {panes.part !== null && (
          <div className={classes.reference} hidden={!panes.isShown('evidence')}>
            <ReferenceFrame parts={panes.parts} part={panes.part} onPart={panes.setPart} names={NAMES}>
              {panes.part === 'feedback' && view.feedback && <MatchFeedbackPanel feedback={view.feedback} />}
              {panes.part === 'background' && (
                <Background background={background} titleHidden={titleHidden} />
              )}
              {panes.part === 'policy' && <PolicyPanel first={[]} titleHidden={titleHidden} />}
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
                  {role.showDetection && <MatchFactsPanel view={view} matched={matched} />}
                  <EntryPanel view={view} votes={role.showDetection && <EntryVotes votes={view.votes} />} />
                </>
              )}
            </ReferenceFrame>
          </div>
        )}
        {props.isCorrecting && role.correctable && (
          <div className={classes.decide} data-grows hidden={!panes.isShown('decide')}>
            <CorrectionPanel
              entry={role.correctable}
              rules={rules}
              golden={false}
              isMatch
              onDone={props.onCorrected}
            />
          </div>
        )}
        {props.isDeciding && (
          <div className={classes.decide} hidden={!panes.isShown('decide')}>
            <DecisionDetails
              draft={draft}
              scores={null}
              disabled={!ready}
              missing={submission.missing}
              onChange={change}
              onReveal={() => panes.show('decide')}
              isMatch
            />
          </div>
        )}
      </div>
      <PolicyColumn panes={panes} first={[]} />
    </>
  );
}

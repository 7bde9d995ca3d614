import type { ReactNode } from 'react';
import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import type { CaseRole } from '../case/useCaseRole.ts';
import { CorrectionPanel } from '../decision/CorrectionPanel.tsx';
import { DecisionDetails } from '../decision/DecisionDetails.tsx';
import type { PolicyPanel } from '../reference/PolicyPanel.tsx';
import classes from '../review.module.css';
import type { Review } from '../useReview.ts';
import { PolicyColumn } from './PolicyColumn.tsx';
import type { Panes } from './usePanes.ts';

/** What the side of a case of either kind is made of. */
export interface SideFrameProps {
  role: CaseRole;
  rules: ReviewRules;
  review: Review;
  panes: Panes;
  isCorrecting: boolean;
  isDeciding: boolean;
  onCorrected: () => void;
}

interface Contents {
  /** Characteristics that matter for the case. */
  first: Parameters<typeof PolicyPanel>[0]['first'];
  /** Scores of characteristics; null where none are shown. */
  scores: Parameters<typeof DecisionDetails>[0]['scores'];
  golden: boolean;
  isMatch: boolean;
  /** What the case is decided by. */
  children: ReactNode;
}

/** What a case is decided by, and with, beside what it is of. */
export function SideFrame(props: SideFrameProps & Contents) {
  const { role, rules, review, panes, first, scores, golden, isMatch, children } = props;
  const { draft, ready, change, submission } = review;
  return (
    <>
      <div className={classes.side} hidden={panes.pane === 'transcript' && !panes.isShown('evidence')}>
        {panes.part !== null && (
          <div className={classes.reference} hidden={!panes.isShown('evidence')}>
            {children}
          </div>
        )}
        {props.isCorrecting && role.correctable && (
          <div className={classes.decide} data-grows hidden={!panes.isShown('decide')}>
            <CorrectionPanel
              entry={role.correctable}
              rules={rules}
              isMatch={isMatch}
              golden={golden}
              onDone={props.onCorrected}
            />
          </div>
        )}
        {props.isDeciding && (
          <div className={classes.decide} hidden={!panes.isShown('decide')}>
            <DecisionDetails
              draft={draft}
              scores={scores}
              disabled={!ready}
              missing={submission.missing}
              onChange={change}
              onReveal={() => panes.show('decide')}
              isMatch={isMatch}
            />
          </div>
        )}
      </div>
      <PolicyColumn panes={panes} first={first} isMatch={isMatch} />
    </>
  );
}

import type { ReviewRules } from '../../../domain/policy/review-policy.ts';
import type { Feedback } from '../../../domain/review/feedback.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import type { CaseRole } from '../case/useCaseRole.ts';
import { CorrectionPanel } from '../decision/CorrectionPanel.tsx';
import { DecisionDetails } from '../decision/DecisionDetails.tsx';
import type { Links } from '../evidence/useLinks.ts';
import type { CaseBackground } from '../reference/background-of.ts';
import { ReferencePane } from '../reference/ReferencePane.tsx';
import classes from '../review.module.css';
import type { Review } from '../useReview.ts';
import { PolicyColumn } from './PolicyColumn.tsx';
import type { Panes } from './usePanes.ts';

interface SideColumnProps {
  view: CaseView;
  role: CaseRole;
  rules: ReviewRules;
  review: Review;
  panes: Panes;
  background: CaseBackground;
  feedback: Feedback | null;
  links: Links;
  /** The message the reviewer went to last, or null. */
  current: number | null;
  isMasked: (message: number) => boolean;
  isCorrecting: boolean;
  isDeciding: boolean;
  onCorrected: () => void;
}

/** What a case is decided by and with, beside the transcript. */
export function SideColumn(props: SideColumnProps) {
  const { view, role, rules, review, panes, background, links, current, isMasked } = props;
  const { draft, ready, change, submission } = review;
  const { showDetection } = role;
  const first = [...new Set([...draft.characteristics, ...(showDetection ? view.case.strongest : [])])];
  return (
    <>
      <div className={classes.side} hidden={panes.pane === 'transcript' && !panes.isShown('evidence')}>
        {panes.part !== null && (
          <div className={classes.reference} hidden={!panes.isShown('evidence')}>
            <ReferencePane
              view={view}
              parts={panes.parts}
              part={panes.part}
              onPart={panes.setPart}
              background={background}
              feedback={props.feedback}
              reviewer={role.reviewer}
              mask={rules.wellbeing.mask}
              first={first}
              isMasked={isMasked}
              links={links}
              linked={links.pointed ?? current}
            />
          </div>
        )}
        {props.isCorrecting && role.correctable && (
          <div className={classes.decide} data-grows hidden={!panes.isShown('decide')}>
            <CorrectionPanel
              entry={role.correctable}
              rules={rules}
              isMatch={props.view.case.match !== undefined}
              golden={role.revealsGolden}
              onDone={props.onCorrected}
            />
          </div>
        )}
        {props.isDeciding && (
          <div className={classes.decide} hidden={!panes.isShown('decide')}>
            <DecisionDetails
              draft={draft}
              scores={showDetection ? view.assessment.characteristics : null}
              disabled={!ready}
              missing={submission.missing}
              onChange={change}
              onReveal={() => panes.show('decide')}
            />
          </div>
        )}
      </div>
      <PolicyColumn panes={panes} first={first} />
    </>
  );
}

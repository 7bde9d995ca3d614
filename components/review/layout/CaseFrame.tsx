import type { ReactNode } from 'react';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { CaseMoves } from '../case/CaseMoves.tsx';
import strip from '../case/strip.module.css';
import type { CaseRole } from '../case/useCaseRole.ts';
import type { Moves } from '../case/useMoves.ts';
import { CaseBar } from '../decision/CaseBar.tsx';
import { CaseNotices } from '../notices/CaseNotices.tsx';
import type { CaseBackground } from '../reference/background-of.ts';
import classes from '../review.module.css';
import type { Review } from '../useReview.ts';
import { PaneTabs } from './PaneTabs.tsx';
import type { Panes } from './usePanes.ts';

interface CaseFrameProps {
  title: string;
  documentTitle: string;
  /** What detection says, in a line. */
  summary: ReactNode;
  view: ReviewedCase;
  role: CaseRole;
  review: Review;
  background: CaseBackground;
  panes: Panes;
  /** Names of the panes, where they are not those of a transcript. */
  names?: Parameters<typeof PaneTabs>[0]['names'];
  moves: Moves;
  isCorrecting: boolean;
  onCorrect: () => void;
  /** What the case is of. */
  subject: ReactNode;
  /** What it is decided by, and with. */
  side: ReactNode;
}

/** A case of either kind on screen: what it is of, what stands beside it, and the bar to decide in. */
export function CaseFrame(props: CaseFrameProps) {
  const { title, documentTitle, summary, view, role, review, background, panes, names, moves } = props;
  return (
    <Screen
      title={title}
      documentTitle={documentTitle}
      fixed
      compact
      aside={
        <div className={strip.line}>
          {summary}
          <CaseMoves moves={moves} />
        </div>
      }
    >
      <CaseNotices
        view={view}
        role={role}
        lease={review.lease}
        background={background}
        onMore={panes.showBackground}
      />
      <PaneTabs panes={panes} {...(names && { names })} />
      <div className={classes.layout} data-layout={panes.layout}>
        <div className={classes.transcript} hidden={!panes.isShown('transcript')}>
          {props.subject}
        </div>
        {props.side}
        <div className={classes.bar} data-bottom-bar>
          {!props.isCorrecting && (
            <CaseBar
              view={view}
              role={role}
              review={review}
              onNext={moves.onward}
              onCorrect={role.correctable && props.onCorrect}
              onChosen={() => panes.show('decide')}
            />
          )}
        </div>
      </div>
    </Screen>
  );
}

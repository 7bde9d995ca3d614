import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import type { CaseRole } from '../case/useCaseRole.ts';
import type { LeaseHandle } from '../case/useLease.ts';
import type { CaseBackground } from '../reference/background-of.ts';
import { BlindNotice } from './BlindNotice.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { HelpNotice } from './HelpNotice.tsx';
import { LeaseNotice } from './LeaseNotice.tsx';
import { RevealNotice } from './RevealNotice.tsx';
import { StageNotice } from './StageNotice.tsx';
import { UndoneAnswer } from './UndoneAnswer.tsx';

interface CaseNoticesProps {
  view: ReviewedCase;
  role: CaseRole;
  lease: LeaseHandle;
  background: CaseBackground;
  /** Shows the background of the case beside the transcript. */
  onMore: () => void;
}

/** Everything above the transcript that says how the case stands, a line each. */
export function CaseNotices({ view, role, lease, background, onMore }: CaseNoticesProps) {
  const { help } = background;
  const isDecided = role.stage === null || role.tookPart;
  return (
    <>
      {isDecided ? (
        <ClosedNotice
          view={view}
          last={background.decisions.at(-1)}
          isMeanwhile={lease.lost && !role.tookPart}
          onMore={onMore}
        />
      ) : (
        <>
          <LeaseNotice lease={lease} />
          {lease.held && <StageNotice view={view} onMore={onMore} />}
          {role.undoneAnswer && <UndoneAnswer entry={role.undoneAnswer} />}
        </>
      )}
      {help && <HelpNotice help={help} onMore={onMore} />}
      {isDecided && role.blindDecision && <RevealNotice view={view} entry={role.blindDecision} />}
      {!role.showDetection && <BlindNotice ofMatch={view.case.match !== undefined} />}
    </>
  );
}

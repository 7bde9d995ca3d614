import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { HelpExchange } from '../case/HelpExchange.tsx';
import type { CaseRole } from '../case/useCaseRole.ts';
import type { LeaseHandle } from '../case/useLease.ts';
import { UndoneAnswer } from '../decision/UndoneAnswer.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { LeaseNotice } from './LeaseNotice.tsx';
import { RevealNotice } from './RevealNotice.tsx';
import { StageNotice } from './StageNotice.tsx';

interface CaseNoticesProps {
  view: CaseView;
  role: CaseRole;
  lease: LeaseHandle;
  onNext: () => void;
  onCorrect: (() => void) | null;
}

/** Everything above the transcript that says how the case stands. */
export function CaseNotices({ view, role, lease, onNext, onCorrect }: CaseNoticesProps) {
  const { help, id } = view.case;
  const decided = role.stage === null || role.tookPart;
  return (
    <>
      {decided ? (
        <ClosedNotice
          view={view}
          meanwhile={lease.lost && !role.tookPart}
          only={role.stage === null ? null : role.reviewer}
          onNext={onNext}
          onCorrect={onCorrect}
        />
      ) : (
        <>
          <LeaseNotice lease={lease} onNext={onNext} />
          {lease.held && <StageNotice view={view} />}
          {role.undoneAnswer && <UndoneAnswer entry={role.undoneAnswer} />}
        </>
      )}
      {help && !decided && <HelpExchange caseId={id} help={help} reviewer={role.reviewer} />}
      {decided && role.blindDecision && <RevealNotice view={view} entry={role.blindDecision} />}
    </>
  );
}

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveWorkday } from '../../../workflows/review/wellbeing.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { BreakCover } from './BreakCover.tsx';
import { SignIn } from './SignIn.tsx';

function BreakGate({ reviewer, children }: { reviewer: string; children: ReactNode }) {
  const workday = useRead(
    useCallback(() => liveWorkday(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  // Nothing of the console is drawn until it is known that nobody is on a break.
  return (
    <ReadState read={workday} failed={null} afterFailure={children}>
      {({ breakSince }) =>
        breakSince === null ? children : <BreakCover reviewer={reviewer} since={breakSince} />
      }
    </ReadState>
  );
}

/** Where people take turns at one screen: whoever sits down next goes on there. */
const BY_TURNS = '#/training/calibration';

/**
 * Lets the console be seen once somebody sits at the tab who is not on a break. After a switch it begins at
 * Home, so that the next reviewer does not take over the case that was on screen.
 */
export function Gate({ children }: { children: ReactNode }) {
  const reviewer = useSession((session) => session.reviewer);
  const [seated, setSeated] = useState(reviewer);
  useEffect(() => {
    if (reviewer === seated) return;
    if (seated !== null && reviewer !== null) {
      if (location.hash !== BY_TURNS) navigate('/home');
      useConsoleState.getState().setLastDecision(null);
    }
    setSeated(reviewer);
  }, [reviewer, seated]);
  if (reviewer === null) return <SignIn />;
  if (reviewer !== seated) return null;
  return (
    <BreakGate key={reviewer} reviewer={reviewer}>
      {children}
    </BreakGate>
  );
}

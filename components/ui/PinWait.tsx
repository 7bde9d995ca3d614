import { useCallback } from 'react';
import { rich } from '../../words/words.ts';
import { livePinWait } from '../../workflows/people/pin.ts';
import { useRead, valueOr } from './reading/useRead.ts';

/** Seconds until the next try at the PIN of a profile; 0 when there is no wait. */
export function usePinWait(reviewer: string): number {
  const wait = useRead(
    useCallback(() => livePinWait(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  return valueOr(wait, 0);
}

/** Says how long to wait before the next try. */
export function PinWait({ seconds }: { seconds: number }) {
  if (seconds === 0) return null;
  return <p>{rich('ui.pinWait', { seconds, timer: (chunks) => <span role="timer">{chunks}</span> })}</p>;
}

import { useCallback, useLayoutEffect, useRef } from 'react';
import { nextChange } from '../../../domain/thresholds/next-change.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';

interface ThresholdMoves {
  ranked: RankedEvidence;
  threshold: number;
  onChange: (threshold: number) => void;
}

/** A step to the next threshold that flags something else; the same function while the threshold moves. */
interface Step {
  possible: boolean;
  run: () => void;
}

/** Moves of the threshold to the next change either way, which are commands too. */
export function useThresholdMoves(moves: ThresholdMoves): { raise: Step; lower: Step } {
  const latest = useRef(moves);
  useLayoutEffect(() => {
    latest.current = moves;
  });
  const step = useCallback((direction: 1 | -1) => {
    const { ranked, threshold, onChange } = latest.current;
    const next = nextChange(ranked, threshold, direction);
    if (next !== null) onChange(next);
  }, []);
  const raise = useCallback(() => step(1), [step]);
  const lower = useCallback(() => step(-1), [step]);
  const { ranked, threshold } = moves;
  const possible = {
    raise: nextChange(ranked, threshold, 1) !== null,
    lower: nextChange(ranked, threshold, -1) !== null,
  };
  useCommands({
    'raise-threshold': possible.raise ? raise : null,
    'lower-threshold': possible.lower ? lower : null,
  });
  return {
    raise: { possible: possible.raise, run: raise },
    lower: { possible: possible.lower, run: lower },
  };
}

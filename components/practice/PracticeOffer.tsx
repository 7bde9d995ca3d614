import { isPractice } from '../../workflows/base/open-data.ts';
import { liveNothingDecided } from '../../workflows/practice/nothing-decided.ts';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { LoadPracticeTeam } from './LoadPracticeTeam.tsx';
import { PracticePanel } from './PracticePanel.tsx';

/**
 * Offers the practice team where nothing is to be seen yet: as long as nobody has decided on any case here. Whoever
 * works here for longer finds it under Data and in the palette.
 */
export function PracticeOffer({ inPanel = false }: { inPanel?: boolean }) {
  const isNew = valueOr(useRead(liveNothingDecided, { failsInFrame: true }), false);
  if (!isNew || isPractice) return null;
  return inPanel ? <PracticePanel /> : <LoadPracticeTeam />;
}

import { isPractice } from '../../workflows/base/open-data.ts';
import { liveNothingDecided } from '../../workflows/practice/nothing-decided.ts';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { LoadPracticeTeam } from './LoadPracticeTeam.tsx';
import { PracticePanel } from './PracticePanel.tsx';
import classes from './practice.module.css';

/**
 * Offers the practice team where nothing is to be seen yet: as long as nobody has decided on any case here. Whoever
 * works here for longer finds it under Data and in the palette.
 * @param says what stands beside the button
 */
export function PracticeOffer({ inPanel = false, says }: { inPanel?: boolean; says?: string }) {
  const isNew = valueOr(useRead(liveNothingDecided, { failsInFrame: true }), false);
  if (!isNew || isPractice) return null;
  if (inPanel) return <PracticePanel />;
  if (says === undefined) return <LoadPracticeTeam />;
  return (
    <div className={classes.offer}>
      <span>{says}</span>
      <LoadPracticeTeam />
    </div>
  );
}

import { rich } from '../../../words/words.ts';
import { liveImportUnderWay } from '../../../workflows/backup/own-work.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { strong } from '../../ui/text/marks.tsx';
import classes from '../data.module.css';

/** Says, in a dialog that asks before everything goes, that an import is under way and will be stopped. */
export function RunningImports() {
  const underWay = valueOr(useRead(liveImportUnderWay), false);
  if (!underWay) return null;
  return (
    <p className={classes.ask} role="status">
      {rich('data.import.underWay', { strong })}
    </p>
  );
}

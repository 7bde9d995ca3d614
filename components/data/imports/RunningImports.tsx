import { useEffect, useState } from 'react';
import { rich } from '../../../words/words.ts';
import { isImportUnderWay } from '../../../workflows/backup/own-work.ts';
import { strong } from '../../ui/text/marks.tsx';
import classes from '../data.module.css';

/** Milliseconds between two looks whether a file is taken in. */
const LOOK_EVERY = 500;

/** Says, in a dialog that asks before everything goes, that an import is under way and will be stopped. */
export function RunningImports() {
  const [underWay, setUnderWay] = useState(false);
  useEffect(() => {
    const look = () => void isImportUnderWay().then(setUnderWay);
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  if (!underWay) return null;
  return (
    <p className={classes.ask} role="status">
      {rich('data.import.underWay', { strong })}
    </p>
  );
}

import { IconEyeOff } from '@tabler/icons-react';
import { rich } from '../../../words/words.ts';
import { strong } from '../../ui/text/marks.tsx';
import classes from '../review.module.css';

/** Says that a case is reviewed blind, in the place of what detection said. */
export function BlindNotice() {
  return (
    <p className={classes.blind} role="note">
      <IconEyeOff size={18} aria-hidden />
      <span>{rich('review.notices.blind', { strong })}</span>
    </p>
  );
}

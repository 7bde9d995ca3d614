import { IconEyeOff } from '@tabler/icons-react';
import classes from '../review.module.css';

/** Says that a case is reviewed blind, in the place of what detection said. */
export function BlindNotice() {
  return (
    <p className={classes.blind} role="note">
      <IconEyeOff size={18} aria-hidden />
      <span>
        <strong>Blind review.</strong> Score and evidence are hidden until you have decided.
      </span>
    </p>
  );
}

import { t } from '../../../words/words.ts';
import classes from './decision.module.css';
import type { Missing } from './useSubmission.ts';

/** Says what a decision lacks; nothing when it lacks nothing. */
export function MissingParts({ id, missing }: { id?: string; missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <p id={id} className={classes.problem} role="alert">
      {missing.map((part) => t(`review.form.missing.${part}`)).join(' ')}
    </p>
  );
}

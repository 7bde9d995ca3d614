import { t } from '../../../words/words.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { PolicyPanel } from '../reference/PolicyPanel.tsx';
import classes from '../review.module.css';
import type { Panes } from './usePanes.ts';

type First = Parameters<typeof PolicyPanel>[0]['first'];

/** The policy in a column of its own, where there is room for one. */
export function PolicyColumn({ panes, first }: { panes: Panes; first: First }) {
  if (panes.layout !== 'triple') return null;
  return (
    <div className={classes.side}>
      <ScrollRegion
        landmark
        ref={panes.policy}
        label={t('review.reference.region.policy')}
        className={classes.scroll}
      >
        <PolicyPanel first={first} />
      </ScrollRegion>
    </div>
  );
}

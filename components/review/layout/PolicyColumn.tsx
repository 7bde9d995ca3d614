import { t } from '../../../words/words.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { PolicyPanel } from '../reference/PolicyPanel.tsx';
import classes from '../review.module.css';
import type { Panes } from './usePanes.ts';

type First = Parameters<typeof PolicyPanel>[0]['first'];

interface PolicyColumnProps {
  panes: Panes;
  first: First;
  isMatch?: boolean;
}

/** The policy in a column of its own, where there is room for one. */
export function PolicyColumn({ panes, first, isMatch = false }: PolicyColumnProps) {
  if (panes.layout !== 'triple') return null;
  return (
    <div className={classes.side}>
      <ScrollRegion
        landmark
        ref={panes.policy}
        label={t('review.reference.region.policy')}
        className={classes.scroll}
      >
        <PolicyPanel first={first} isMatch={isMatch} />
      </ScrollRegion>
    </div>
  );
}

import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import classes from './banner.module.css';

interface BannerProps {
  icon: Icon;
  tone?: 'plain' | 'warning';
  role?: 'note' | 'status';
  title: ReactNode;
  /** In the same line, cut off where there is no room for it. */
  children?: ReactNode;
  /** Shows the rest of what there is to say, beside the transcript. */
  onMore?: (() => void) | undefined;
  /** What can be answered at once, at the end of the line. */
  actions?: ReactNode;
}

/** How the case stands, in one line above the transcript. */
export function Banner(props: BannerProps) {
  const { icon: Sign, tone = 'plain', role = 'note', title, children, onMore, actions } = props;
  return (
    <div className={classes.banner} data-tone={tone} role={role}>
      <Sign size={16} stroke={1.5} aria-hidden />
      <div className={classes.text}>
        <strong>{title}</strong> {children}
      </div>
      {actions}
      {onMore && (
        <button type="button" className={classes.more} onClick={onMore}>
          {t('review.notices.more')}
        </button>
      )}
    </div>
  );
}

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { t } from '../../../words/words.ts';
import classes from './Notice.module.css';
import { inOrder, NoticeContext, type StandingNotice } from './notice-places.ts';

/**
 * The place of the shell's notices, at the foot of the screen: what is on it stays where it is when one comes or goes.
 * One is shown, the one that matters most; the others on demand.
 */
export function Notices({ children }: { children: ReactNode }) {
  const [standing, setStanding] = useState<readonly StandingNotice[]>([]);
  const [open, setOpen] = useState(false);
  const take = useCallback((notice: StandingNotice) => {
    setStanding((before) => [...before, notice]);
    return () => setStanding((before) => before.filter((each) => each !== notice));
  }, []);
  const places = useMemo(
    () => ({
      take,
      first: inOrder(standing)[0]?.id ?? null,
      others: Math.max(0, standing.length - 1),
      open,
      toggle: () => setOpen((before) => !before),
    }),
    [take, standing, open],
  );
  return (
    <section className={classes.notices} aria-label={t('shell.notices')} data-bottom-bar>
      <NoticeContext value={places}>{children}</NoticeContext>
    </section>
  );
}

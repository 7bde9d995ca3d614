import { useMediaQuery } from '@mantine/hooks';

/**
 * How the screen is laid out: one part at a time (`single`), the transcript with one column beside it (`pair`), or with
 * evidence and policy beside each other (`triple`). The same sizes stand in review.module.css.
 */
export type ReviewLayout = 'single' | 'pair' | 'triple';

const AT_ONCE = { getInitialValueInEffect: false } as const;

/** The layout for the window as it is, also after it is resized or zoomed. */
export function useReviewLayout(): ReviewLayout {
  const isHigh = useMediaQuery('(min-height:32rem)', false, AT_ONCE);
  const isWide = useMediaQuery('(min-width:60rem)', false, AT_ONCE);
  const isWider = useMediaQuery('(min-width:100rem)', false, AT_ONCE);
  if (!isHigh || !isWide) return 'single';
  return isWider ? 'triple' : 'pair';
}

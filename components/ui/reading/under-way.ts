import { useLayoutEffect } from 'react';

/** What is being read now, or waited for, by the parts of the screen that are shown. */
const underWay = new Set<symbol>();

/** Says on the page itself that it is not whole yet, for whoever takes pictures of it. */
const tell = () => document.documentElement.toggleAttribute('data-reading', underWay.size > 0);

/** Notes that something is being read, until the function that comes back is called. */
export function beginReading(): () => void {
  const reading = Symbol();
  underWay.add(reading);
  tell();
  return () => {
    underWay.delete(reading);
    tell();
  };
}

/** Whether some part of what is on view is still to come. */
export const isReading = (): boolean => underWay.size > 0;

/** Notes that this part is being read, for as long as it is. */
export function useUnderWay(reading: boolean): void {
  useLayoutEffect(() => (reading ? beginReading() : undefined), [reading]);
}

import { useEffect } from 'react';

/**
 * Tells the router of every step through the history. It listens to changes of the part after "#" alone, and the
 * browser tells of none when the part before it changes as well.
 */
export function useHistoryStep(): void {
  useEffect(() => {
    const tell = () => dispatchEvent(new HashChangeEvent('hashchange'));
    addEventListener('popstate', tell);
    return () => removeEventListener('popstate', tell);
  }, []);
}

import { useCallback } from 'react';
import { useLocation } from 'wouter';

/**
 * Goes where something leads that takes its time; nowhere when the person has gone to another screen meanwhile.
 */
export function useGoAfter(): (
  action: () => Promise<string>,
  options?: { replace: boolean },
) => Promise<void> {
  const [, navigate] = useLocation();
  return useCallback(
    async (action, options) => {
      const from = location.hash;
      const to = await action();
      if (location.hash === from) navigate(to, options);
    },
    [navigate],
  );
}

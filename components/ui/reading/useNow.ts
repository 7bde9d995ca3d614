import { useEffect, useState } from 'react';

/** The time, renewed every so often, for ages that grow while they are looked at. */
export function useNow(everyMilliseconds = 30_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return now;
}

import { useMemo } from 'react';
import { type CaseLack, examLanguage } from '../../domain/training/certificate-scope.ts';
import { useQueue } from './QueueProvider.tsx';
import { useDueForMe } from './useDueForMe.ts';

/** Why who sits at this tab is given no first reviews, or not those that wait in some languages; null where nothing is lacking. */
export function useCertificateLack(): CaseLack | null {
  const { scope } = useQueue();
  const barred = useDueForMe()?.barred;
  return useMemo(() => {
    if (scope?.lack) return { what: scope.lack };
    const languages = new Set([...(barred ?? [])].flatMap((locale) => examLanguage(locale) ?? []));
    return languages.size > 0 ? { what: 'language', languages: [...languages].sort() } : null;
  }, [scope, barred]);
}

import {
  type Certificate,
  type CertificateLack,
  certificateLack,
  certificateOf,
  isInForce,
} from './certificate.ts';
import { TRAINING_LANGUAGES, type TrainingLanguage } from './focus.ts';

/** What somebody's certificates open. */
export interface CertificateScope {
  /** Why they open nothing; null where one counts. */
  lack: CertificateLack | null;
  /** Languages of all that count. */
  languages: readonly string[];
}

/** Why somebody may not begin a first review: nothing of theirs counts, or what does is of other languages. */
export type CaseLack = { what: CertificateLack } | { what: 'language'; languages: TrainingLanguage[] };

/** What the certificates that count of somebody open, taken together. */
export function scopeOf(certificates: readonly Certificate[], person: string): CertificateScope {
  const counting = certificates.filter((each) => each.person === person && isInForce(each));
  return {
    lack: certificateLack(certificateOf(certificates, person)),
    languages: [...new Set(counting.flatMap(({ languages }) => languages))],
  };
}

/** The language of a locale ("de" of "de-AT") if there is an exam in it; null of any other, of several, and of none. */
export function examLanguage(locale: string): TrainingLanguage | null {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return TRAINING_LANGUAGES.find((each) => each === language) ?? null;
}

/** Whether these languages say something of a case of a locale: where there is no exam in its language, any do. */
export function covers(languages: readonly string[], locale: string): boolean {
  const language = examLanguage(locale);
  return language === null || languages.includes(language);
}

/** What somebody lacks to begin a first review of a case; null where nothing. */
export function lackFor({ lack, languages }: CertificateScope, locale: string): CaseLack | null {
  if (lack !== null) return { what: lack };
  const language = examLanguage(locale);
  return language === null || languages.includes(language)
    ? null
    : { what: 'language', languages: [language] };
}

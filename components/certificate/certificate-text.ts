import { Failure } from '../../domain/failures/failure.ts';
import type { CertificateReminder } from '../../domain/training/certificate-reminder.ts';
import type { CaseLack } from '../../domain/training/certificate-scope.ts';
import type { EarlyRenewal } from '../../domain/training/early-renewal.ts';
import { failureText } from '../../words/failure-text.ts';
import { formatDay, formatList, formatPercent, languageName } from '../../words/format.ts';
import { t } from '../../words/words.ts';

/** Where whoever lacks a certificate gets one. */
export const EXAM = '/training/exam';

/** Why somebody is given no first reviews, or none in some languages. */
export const lackText = (lack: CaseLack): string => failureText(new Failure('certificate-needed', lack));

/** What golden items say of a certificate, with the figures where they may be told. */
export function earlyText({ bar, figures }: EarlyRenewal): string {
  const shown = { bar: formatPercent(bar, 0) };
  if (!figures) return t('certificate.early.untold', shown);
  const { k, n, upper95 } = figures;
  return t('certificate.early.told', { ...shown, k, n, upper: formatPercent(upper95) });
}

/** That a certificate is to be renewed, why, and by or since when. */
export function reminderText({ why, day, early, languages }: CertificateReminder): string {
  const names = (languages ?? []).map((code) => languageName(code) ?? code);
  const filling = {
    day: formatDay(day),
    several: names.length > 0 ? 'yes' : 'no',
    languages: formatList(names),
  };
  if (early?.figures) {
    const { k, n } = early.figures;
    return t('certificate.reminder.early', { ...filling, k, n });
  }
  return t(`certificate.reminder.${early ? 'early-untold' : (why as Exclude<typeof why, 'early'>)}`, filling);
}

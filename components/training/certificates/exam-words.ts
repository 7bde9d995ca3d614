import type { ExamShare } from '../../../domain/training/credential.ts';
import { formatList, formatPercent, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** "28 of 30 (at least 80.4 %, with 95 % confidence)". */
export const shareInWords = ({ k, n, lower95 }: ExamShare): string =>
  t('trainingCertificates.facts.share', {
    k,
    n,
    lower: formatPercent(lower95),
    level: formatPercent(0.95, 0),
  });

export const languagesInWords = (codes: readonly string[]): string =>
  formatList(codes.map((code) => languageName(code) ?? code));

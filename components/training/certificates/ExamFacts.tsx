import type { ExamShare } from '../../../domain/training/credential.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { languagesInWords, shareInWords } from './exam-words.ts';

interface ExamFactsProps {
  languages: readonly string[];
  guidanceVersion: number;
  sensitivity: ExamShare;
  specificity: ExamShare;
  bar: number;
}

/** What somebody was examined on and what it came to, as rows of a list of facts. */
export function ExamFacts({ languages, guidanceVersion, sensitivity, specificity, bar }: ExamFactsProps) {
  return (
    <>
      <dt>{t('trainingCertificates.facts.risk')}</dt>
      <dd>{shareInWords(sensitivity)}</dd>
      <dt>{t('trainingCertificates.facts.benign')}</dt>
      <dd>{shareInWords(specificity)}</dd>
      <dt>{t('trainingCertificates.facts.bar')}</dt>
      <dd>{formatPercent(bar, 0)}</dd>
      <dt>{t('trainingCertificates.facts.languages')}</dt>
      <dd>{languagesInWords(languages)}</dd>
      <dt>{t('trainingCertificates.facts.guidance')}</dt>
      <dd translate="no">{guidanceVersion}</dd>
    </>
  );
}

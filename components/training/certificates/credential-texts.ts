import type { CredentialTexts } from '../../../domain/training/credential.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { isPractice } from '../../../workflows/base/open-data.ts';

const text = 'trainingCertificates.credential';

/** What a credential says to people; the same for the same bar, so that its hash is too. */
export const credentialTexts = (bar: number): CredentialTexts => ({
  name: t(`${text}.name`),
  issuer: t(isPractice ? `${text}.practiceIssuer` : `${text}.issuer`),
  achievement: t(`${text}.achievement`),
  description: t(`${text}.description`),
  criteria: t(`${text}.criteria`, { bar: formatPercent(bar, 0) }),
  evidence: t(`${text}.evidence`),
  results: {
    sensitivity: t(`${text}.results.sensitivity`),
    sensitivityLower: t(`${text}.results.sensitivityLower`),
    specificity: t(`${text}.results.specificity`),
    specificityLower: t(`${text}.results.specificityLower`),
    languages: t(`${text}.results.languages`),
    guidance: t(`${text}.results.guidance`),
    seed: t(`${text}.results.seed`),
  },
});

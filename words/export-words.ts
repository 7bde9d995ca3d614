import type { ExportWords } from '../domain/export/export-words.ts';
import type { Withheld } from '../domain/metrics/withheld.ts';
import { describeFilter } from './filter-words.ts';
import { apartReason, publishedWhat } from './published-words.ts';
import { t } from './words.ts';

/** What of rows and figures is left out for somebody, and why, in a sentence. */
export function withheldText(withheld: Withheld): string {
  return withheld.what === 'undecided'
    ? t('figures.withheld.undecided', { role: withheld.role })
    : t(`figures.withheld.${withheld.what}`);
}

/** What exports and the report say, in the language of this page. */
export const EXPORT_WORDS: ExportWords = {
  figure: (id) => t(`figures.name.${id}`),
  definition: (id) => ({
    name: t(`figures.definition.${id}.name`),
    text: t(`figures.definition.${id}.text`),
  }),
  interval: (method) => ({
    name: t(`figures.interval.${method}.name`),
    text: t(`figures.interval.${method}.text`),
  }),
  scope: (id) => ({ name: t(`figures.scope.${id}.name`), text: t(`figures.scope.${id}.text`) }),
  filter: describeFilter,
  withheld: withheldText,
  publishedWhat,
  apart: apartReason,
};

import type { CasePart } from '../domain/decisions/case-agreement.ts';
import { formatListing } from './format.ts';
import { t } from './words.ts';

/** What of a case the log says otherwise of, in words. */
export const disagreementText = (parts: readonly CasePart[]): string =>
  formatListing(parts.map((part) => t(`log.cases.part.${part}`)));

import { isReason } from '../domain/policy/choices.ts';
import { t } from './words.ts';

/** The name of a reason; its id when it is not known, as in a log of a newer version. */
export function reasonName(id: string): string {
  return isReason(id) ? t(`names.reason.${id}`) : id;
}

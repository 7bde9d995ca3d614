import { english, type Messages } from './en.ts';
import { t } from './words.ts';

/** What something is called by its code; the code itself where it is unknown, as in data of a newer version. */
export function nameOf(kind: keyof Messages['names'], code: string): string {
  const key = `names.${kind}.${code}`;
  return Object.hasOwn(english.names[kind], code) ? (t as (key: string) => string)(key) : code;
}

import type { Random } from '../chance/random.ts';

/** Fills a phrase's alternatives and named slots. */
export function expand(phrase: string, slots: Readonly<Record<string, string[]>>, random: Random): string {
  return phrase
    .replace(/\{([^{}]*)\}/g, (_, inner: string) => {
      if (inner.includes('|')) return random.pick(inner.split('|'));
      const words = slots[inner];
      if (!words) throw new Error(`no slot named "${inner}" for: ${phrase}`);
      return random.pick(words);
    })
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.?!])/g, '$1')
    .trim();
}

import type { Random } from '../chance/random.ts';
import type { Message } from '../transcript/transcript.ts';
import { accountName, channelName } from './accounts.ts';
import type { Draft } from './draft.ts';
import type { Language } from './languages.ts';
import { addNoise, NOISE_KINDS } from './noise.ts';

/** What drafts become a chat by. */
export interface Dress {
  accounts: number;
  /** One, or two for a mixed chat. */
  languages: readonly Language[];
  /** Share of the accounts that write with surface noise. */
  noise: number;
}

/** Gives drafts names, times, a channel and the manners of their accounts; none of it depends on what they show. */
export function writeOut(
  drafts: readonly Draft[],
  { accounts, languages, noise }: Dress,
  random: Random,
): { channel: string; messages: Message[] } {
  const names = new Set<string>();
  while (names.size < accounts) names.add(accountName(random));
  const manners = Array.from({ length: accounts }, () => manner(random, noise));
  const account = [...names];
  let at = Date.UTC(2026, 0, 1) + random.between(0, 300 * 24 * 3600) * 1000;
  const messages = drafts.map((draft) => {
    at += Math.min(3600, Math.ceil(Math.exp(3.2 + random.normal()))) * 1000;
    const text = manners[draft.account]!(draft.text);
    return { from: account[draft.account]!, at: new Date(at).toISOString().replace('.000', ''), text };
  });
  return { channel: channelName(random.pick(languages), random), messages };
}

/** How an account writes: tidy, sloppy, or hiding words now and then. */
function manner(random: Random, noise: number): (text: string) => string {
  const lower = random.chance(0.4);
  const bare = random.chance(0.2);
  const slang = random.chance(0.2);
  const hiding = random.chance(noise) ? random.pick(NOISE_KINDS) : null;
  return (text) => {
    let written = lower ? text.toLowerCase() : text;
    if (bare) written = addNoise(written, 'punctuation', random);
    if (slang) written = addNoise(written, 'slang', random);
    if (hiding && random.chance(0.4)) written = addNoise(written, hiding, random, 0.4);
    return written.trim() === '' ? text : written;
  };
}

import { apartFrom, type FoldedSpan, spansOf } from './folded-span.ts';

// Every repetition is bounded and no two in a row can take the same character, so that a match costs the same
// wherever it begins; look-behinds keep words from being tried again at each of their letters.
const DOMAIN = '(?:[a-z0-9](?:[a-z0-9-]{0,62})\\.){1,4}';

const EMAIL = new RegExp(`(?<![\\w.+-])[\\w.+-]{1,64}@${DOMAIN}[a-z]{2,24}(?![\\w@-])`, 'g');

/** Endings that are no word of the four languages, so that "fin.de semana" or "ok.me too" is no address. */
const ENDINGS = 'com|net|org|info|io|gg|app|dev|eu|uk|tv|xyz|edu|example|invalid|test';

const WITH_SCHEME = /(?<![a-z])(?:https?:\/\/|www\.)[^\s<>"]{3,2000}/g;
const BARE = new RegExp(
  `(?<![\\w.@+-])${DOMAIN}(?:(?:${ENDINGS})(?![\\w-]|\\.\\w)(?:/[^\\s<>"]{0,2000})?|[a-z]{2,3}/[\\w~?#@][^\\s<>"]{0,2000})`,
  'g',
);

/** Sentence punctuation after an address does not belong to it. */
const AFTERWARDS = /[.,;:!?)\]'"]{1,20}$/;

/** E-mail addresses: name@host.ending. */
export function emailAddressesIn(folded: string): FoldedSpan[] {
  return spansOf(folded, EMAIL);
}

/** Web addresses: with http(s):// or www., or a bare host name with a common ending or a path. */
export function webAddressesIn(folded: string): FoldedSpan[] {
  const full = spansOf(folded, WITH_SCHEME);
  const bare = apartFrom(
    spansOf(folded, BARE, (match) => /[a-z]/.test(match.split('.')[0]!)),
    full,
  );
  const found = apartFrom([...full, ...bare], emailAddressesIn(folded)).sort(([one], [two]) => one - two);
  return found.map(([start, end]) => {
    const after = AFTERWARDS.exec(folded.slice(start, end));
    return after ? [start, end - after[0].length] : [start, end];
  });
}

import { apartFrom, type FoldedSpan, spansOf } from './folded-span.ts';
import { emailAddressesIn } from './web-addresses.ts';

const HANDLE = /(?<![\w.@/+-])@[a-z0-9_](?:[\w.-]{0,38}[a-z0-9_])(?![\w@])/g;

/** Who or what people write behind "@" without meaning an account of somebody. */
const NOBODY = new Set(
  'all alle allen channel everybody everyone everyoneelse guild here hier home mods moderators school schule team todos tous work'.split(
    ' ',
  ),
);

/** Handles (@name), less those of the accounts that take part and those that mean a group or a place. */
export function handlesIn(folded: string, accounts: ReadonlySet<string>): FoldedSpan[] {
  const handles = spansOf(folded, HANDLE, (match) => {
    const name = match.slice(1);
    return name.length >= 3 && /[a-z]/.test(name) && !NOBODY.has(name) && !accounts.has(name);
  });
  return apartFrom(handles, emailAddressesIn(folded));
}

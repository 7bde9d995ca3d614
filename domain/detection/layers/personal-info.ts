import type { LayerHit } from '../assessment.ts';
import type { ScorableMessage } from '../conversation.ts';
import { FoldedText } from '../folded-text.ts';
import { unitsToText } from '../units-text.ts';
import type { FoldedSpan } from './folded-span.ts';
import { handlesIn } from './handles.ts';
import { STREET_WORD, streetAddressesIn } from './street-addresses.ts';
import { SEVEN_DIGITS, telephoneNumbersIn } from './telephone-numbers.ts';
import { emailAddressesIn, webAddressesIn } from './web-addresses.ts';

/** A cheap first look, without which nearly no message is read: a digit, "@", or a full stop before a letter. */
const WORTH_READING = /[\d@\uff10-\uff19\uff20]|\.[a-z]/i;

/** What is looked for: what the finding calls it, what it needs (quicker to test), and who finds it in a folded text. */
const SHAPES: readonly {
  finding: string;
  needs: RegExp;
  find: (folded: string, accounts: ReadonlySet<string>) => FoldedSpan[];
}[] = [
  { finding: 'an e-mail address', needs: /@/, find: emailAddressesIn },
  { finding: 'a telephone number', needs: SEVEN_DIGITS, find: telephoneNumbersIn },
  { finding: 'a street address', needs: STREET_WORD, find: streetAddressesIn },
  { finding: 'a web address', needs: /\.[a-z]|:\/\//, find: webAddressesIn },
  { finding: 'a handle', needs: /@/, find: handlesIn },
];

const folded = new FoldedText();

/** Personal information of one kind in a message. */
export interface PersonalInfo {
  finding: string;
  /** UTF-16 offsets into the text as written, end exclusive, ascending, not overlapping. */
  spans: [number, number][];
}

/**
 * Shapes of personal information in a text, one entry a kind. The text is folded first (case, width, accents,
 * invisible characters); every expression takes time linear in its length.
 *
 * @param accounts names of the accounts that take part, lower case: mentioning one of them gives nothing away
 */
export function findPersonalInfo(text: string, accounts: ReadonlySet<string> = new Set()): PersonalInfo[] {
  if (!WORTH_READING.test(text)) return [];
  folded.read(text);
  const plain = unitsToText(folded.units, folded.length);
  return SHAPES.flatMap(({ finding, needs, find }) => {
    if (!needs.test(plain)) return [];
    const spans = find(plain, accounts).map(([start, end]): [number, number] => [
      folded.starts[start]!,
      folded.ends[end - 1]!,
    ]);
    return spans.length === 0 ? [] : [{ finding, spans }];
  });
}

/**
 * Personal information in the messages of a transcript, in order. Each message is read against those before it
 * only: mentioning an account that writes later is still a handle.
 */
export function findPersonalInfoHits(messages: readonly ScorableMessage[]): LayerHit[] {
  const hits: LayerHit[] = [];
  const accounts = new Set<string>();
  let named = 0;
  for (let message = 0; message < messages.length; message += 1) {
    const { text } = messages[message]!;
    if (!WORTH_READING.test(text)) continue;
    for (; named <= message; named += 1) accounts.add(messages[named]!.from.toLowerCase());
    for (const found of findPersonalInfo(text, accounts))
      hits.push({ layer: 'personal-info', message, ...found });
  }
  return hits;
}

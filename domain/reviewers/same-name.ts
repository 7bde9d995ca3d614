/** What is not seen at the ends of a name beside spaces: zero-width characters and the byte-order mark. */
const OUTSIDE = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * A name in the one way in which names of one person are written alike: composed (Unicode NFC), without spaces
 * around. "Zoë" is one name whether its last letter was typed as one character or as two.
 */
export function sameName(name: string): string {
  return name.normalize('NFC').replace(OUTSIDE, '');
}

/** Whether two names stand for one person: whatever their case, however they were typed. */
export function isSamePerson(left: string, right: string): boolean {
  return sameName(left).toLowerCase() === sameName(right).toLowerCase();
}

/** Arguments of one call: more of them overflow the stack. */
const AT_ONCE = 8192;

/** The string that the first UTF-16 units of an array stand for. */
export function unitsToText(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += AT_ONCE)
    // Spreading would go through an iterator, at four times the cost.
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(length, from + AT_ONCE)) as unknown as number[],
    );
  return text;
}

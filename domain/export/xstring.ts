/**
 * What XML 1.0 cannot hold or would change, and what looks like the escape itself: control characters, carriage
 * returns, halves of surrogate pairs, "_x0041_".
 */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** Pairs that stand for no character in any plane; writers that leave them out take what follows with them. */
const NONCHARACTERS =
  /[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/** Every object has these: a writer that looks texts up in a plain object finds something else under them. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const codeOf = (units: string) =>
  units
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/**
 * A text as a workbook holds it: what cannot stand there as it is becomes "_xHHHH_", which spreadsheets read back
 * (ECMA-376, part 1, 22.9.2.19).
 */
export function workbookText(text: string): string {
  if (INHERITED.has(text)) return codeOf(text[0]!) + text.slice(1);
  return text.replace(UNWRITABLE, codeOf).replace(NONCHARACTERS, codeOf);
}

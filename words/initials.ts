const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first sign of a word, as a person sees it. */
function firstOf(word: string): string {
  const [first] = graphemes.segment(word);
  return first?.segment ?? '';
}

/**
 * One or two capitals that stand for a name: of its first and its last word, where words end at spaces and at the signs
 * that pseudonyms are made with ("reviewer-1" is R1).
 */
export function initials(name: string): string {
  const words = name.split(/[\s\-_.]+/).filter((word) => word !== '');
  const [first = name] = words;
  const last = words.length > 1 ? words.at(-1)! : '';
  return (firstOf(first) + firstOf(last)).toLocaleUpperCase();
}

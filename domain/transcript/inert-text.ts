/**
 * Characters that are not seen or that change how others are shown: C0 and C1 controls (less tab and line
 * feed), soft hyphen, zero-width characters, bidirectional marks, embeddings and isolates, line separators,
 * interlinear annotation and tag characters. A zero-width joiner that holds an emoji together is none of them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu;

/** A piece of a text: as written, or the name of one hidden character in its place. */
export interface TextPiece {
  text: string;
  hidden: boolean;
  /** UTF-16 offset of the piece in the text as written. */
  offset: number;
}

/** The Unicode notation of a character, such as "U+202E". */
function codePointName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Cuts a text so that a screen can show hidden characters as marks and the rest as written. */
export function splitHidden(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hidden: false, offset: end });
    pieces.push({ text: codePointName(match[0]), hidden: true, offset: match.index });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hidden: false, offset: end });
  return pieces;
}

/** Whether a text holds a hidden character. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) !== -1;
}

/** A text for a terminal or a list: hidden characters as "[U+202E]", so that nothing in it takes effect. */
export function inertText(text: string): string {
  return splitHidden(text)
    .map((piece) => (piece.hidden ? `[${piece.text}]` : piece.text))
    .join('');
}

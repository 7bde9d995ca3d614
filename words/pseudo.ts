import {
  type LiteralElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

/** A folder of messages by name, or one message. */
export type MessageTree = string | { readonly [name: string]: MessageTree };

/** What encloses every text that comes from the words. */
export const OPENING = '⟦';
export const CLOSING = '⟧';

/** Shows nothing, and tells what joins texts or measures them as if all ran from left to right. */
const RIGHT_TO_LEFT_MARK = '\u200F';

/** How much longer than English other languages are taken to be. */
const EXPANSION = 0.4;
const FILLER = '·';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz').map((letter, index) => [
    letter,
    Array.from('ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž')[index]!,
  ]),
);

const accented = (text: string) => Array.from(text, (letter) => ACCENTED[letter] ?? letter).join('');

/** Every word followed by what makes it longer, so that lines can be broken where they could before. */
const expanded = (text: string) =>
  text.replace(/\p{L}+/gu, (word) => word + FILLER.repeat(Math.round(word.length * EXPANSION)));

function accentedLiteral(element: LiteralElement): LiteralElement {
  return { ...element, value: accented(expanded(element.value)), rawValue: undefined };
}

function accentedElement(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal:
      return accentedLiteral(element);
    case TYPE.tag:
      return { ...element, children: element.children.map(accentedElement) };
    case TYPE.plural:
    case TYPE.select:
      return {
        ...element,
        options: Object.fromEntries(
          Object.entries(element.options).map(([name, option]) => [
            name,
            { ...option, value: option.value.map(accentedElement) },
          ]),
        ),
      };
    default:
      return element;
  }
}

/** An ICU message in the pseudo-locale: what it says is longer, accented and bracketed, what it is filled with is not. */
export function pseudoMessage(message: string): string {
  const elements = parse(message).map(accentedElement);
  return `${OPENING}${RIGHT_TO_LEFT_MARK}${printAST(elements)}${RIGHT_TO_LEFT_MARK}${CLOSING}`;
}

/** Every message of a tree in the pseudo-locale. */
export function pseudoMessages<Tree extends MessageTree>(tree: Tree): Tree;
export function pseudoMessages(tree: MessageTree): MessageTree {
  if (typeof tree === 'string') return pseudoMessage(tree);
  return Object.fromEntries(Object.entries(tree).map(([name, part]) => [name, pseudoMessages(part)]));
}

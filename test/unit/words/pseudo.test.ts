import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { english } from '../../../words/en.ts';
import { CLOSING, type MessageTree, OPENING, pseudoMessage } from '../../../words/pseudo.ts';

const name = fc.constantFrom('name', 'count', 'file', 'moment');
const literal = fc
  .string({ unit: fc.constantFrom(..."abcXYZ ,.’'{}<>#0é⟦"), minLength: 1, maxLength: 20 })
  .map((value): MessageFormatElement => ({ type: TYPE.literal, value }));

const { message } = fc.letrec<{ message: MessageFormatElement[]; element: MessageFormatElement }>((tie) => ({
  message: fc.array(tie('element'), { maxLength: 4, depthIdentifier: 'depth' }),
  element: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'depth' },
    literal,
    name.map((value) => ({ type: TYPE.argument, value })),
    name.map((value) => ({ type: TYPE.number, value })),
    fc
      .tuple(fc.constantFrom('strong', 'data'), tie('message'))
      .map(([value, children]) => ({ type: TYPE.tag, value, children })),
    fc.tuple(name, tie('message'), tie('message')).map(([value, one, other]) => ({
      type: TYPE.plural,
      value,
      offset: 0,
      pluralType: 'cardinal' as const,
      options: { one: { value: one }, other: { value: [...other, { type: TYPE.pound }] } },
    })),
    fc.tuple(name, tie('message'), tie('message')).map(([value, yes, other]) => ({
      type: TYPE.select,
      value,
      options: { yes: { value: yes }, other: { value: other } },
    })),
  ) as fc.Arbitrary<MessageFormatElement>,
}));

/** A message without what it says: placeholders, markup and choices alone. */
function skeleton(elements: readonly MessageFormatElement[]): unknown[] {
  return elements
    .filter(({ type }) => type !== TYPE.literal)
    .map((element) => {
      if (element.type === TYPE.tag) return [element.value, skeleton(element.children)];
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [
          element.type,
          element.value,
          Object.entries(element.options)
            .map(([option, { value }]) => [option, skeleton(value)] as const)
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        ];
      return [element.type, 'value' in element ? element.value : ''];
    });
}

const printed = message.map((elements) => printAST(elements));

test('placeholders, markup and choices of a message stay as they are', () => {
  fc.assert(
    fc.property(printed, (original) => {
      expect(skeleton(parse(pseudoMessage(original)))).toEqual(skeleton(parse(original)));
    }),
  );
});

test('what a message is filled with stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0 }), (text, count) => {
      const t = createTranslator({
        locale: 'en-XA',
        messages: { of: pseudoMessage('{count, plural, one {# file} other {# files}} of {name}') },
        onError: (error) => {
          throw error;
        },
      });
      const filled = t('of', { count, name: text });
      expect(filled).toContain(` öƒ· ${text}`);
      expect(filled).toContain(new Intl.NumberFormat('en').format(count));
    }),
  );
});

test('every word is longer and accented, and the whole is enclosed', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,12}$/), { minLength: 1 }), (words) => {
      const pseudo = pseudoMessage(words.join(' '));
      expect(pseudo.startsWith(OPENING) && pseudo.endsWith(CLOSING)).toBe(true);
      expect(pseudo).toContain('\u200F');
      expect(pseudo).not.toMatch(/[a-z]/);
      const letters = words.join('').length;
      expect(pseudo.length).toBeGreaterThan(words.join(' ').length + letters * 0.3);
    }),
  );
});

function messagesOf(tree: MessageTree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, part]) =>
    messagesOf(part, path === '' ? key : `${path}.${key}`),
  );
}

test.each(messagesOf(english))('%s can be read, and made longer', (_, text) => {
  const elements = parse(text);
  expect(elements.length).toBeGreaterThan(0);
  expect(skeleton(parse(pseudoMessage(text)))).toEqual(skeleton(elements));
});

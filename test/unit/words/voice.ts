import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageTree } from '../../../words/pseudo.ts';

/** Something that a message can say, and where the message stands. */
export interface Sentence {
  key: string;
  said: string;
}

/** The most branches of a plural or a choice in these elements, at any depth. */
function branches(elements: readonly MessageFormatElement[]): number {
  const counts = elements.map((element) => {
    if (element.type === TYPE.tag) return branches(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return 1;
    const options = Object.values(element.options);
    return Math.max(options.length, ...options.map(({ value }) => branches(value)));
  });
  return Math.max(1, ...counts);
}

function said(elements: readonly MessageFormatElement[], branch: number): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.pound) return '7';
      // An empty tag stands for a number or a name.
      if (element.type === TYPE.tag) return said(element.children, branch) || `{${element.value}}`;
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return `{${element.value}}`;
      const options = Object.values(element.options);
      return said(options[Math.min(branch, options.length - 1)]!.value, branch);
    })
    .join('');
}

/** What a message can say: a text for each branch of its plurals and choices, without its markup. */
function spoken(message: string): string[] {
  const elements = parse(message);
  const all = Array.from({ length: branches(elements) }, (_, branch) => said(elements, branch));
  return [...new Set(all)];
}

/** All that the messages of a tree can say. */
export function sentences(tree: MessageTree, key = ''): Sentence[] {
  if (typeof tree === 'string') return spoken(tree).map((each) => ({ key, said: each }));
  return Object.entries(tree).flatMap(([name, part]) =>
    sentences(part, key === '' ? name : `${key}.${name}`),
  );
}

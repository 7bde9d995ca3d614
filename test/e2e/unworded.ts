import type { Locator } from '@playwright/test';

/**
 * What stands in a part of a page that is shown in the pseudo-locale and did not come from the words: texts and
 * numbers without the brackets, also of what is only read aloud or shown on pointing. What is marked as data, by
 * `translate="no"` or as code or a key, may say what it likes.
 */
export function unworded(part: Locator): Promise<string[]> {
  return part.evaluate((root) => {
    const DATA = '[translate="no"], code, kbd, textarea, script, style, noscript';
    const READ = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];
    /** Between nodes, so that what is left of several is told apart. */
    const EDGE = '\u0001';
    const rest = (text: string): string[] => {
      let left = text;
      for (let before = ''; before !== left; ) {
        before = left;
        left = left.replace(/⟦[^⟦⟧]*⟧/gu, EDGE);
      }
      return left.split(EDGE).filter((piece) => /[\p{L}\p{N}⟦⟧]/u.test(piece));
    };
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(DATA)) texts.push(node.nodeValue ?? '');
    const found = rest(texts.join(EDGE)).map((text) => text.trim());
    for (const element of root.querySelectorAll('*')) {
      if (element.closest(DATA)) continue;
      for (const name of READ) {
        // What is hidden from those who listen is not read to them.
        if (name.startsWith('aria-') && element.closest('[aria-hidden="true"]')) continue;
        const value = element.getAttribute(name);
        if (value !== null && rest(value).length > 0) found.push(`${name}: ${value}`);
      }
      // A choice from a list is shown as the value of a field that nobody can type in.
      if (
        element instanceof HTMLInputElement &&
        element.type !== 'checkbox' &&
        element.readOnly &&
        rest(element.value).length > 0
      )
        found.push(`chosen: ${element.value}`);
    }
    return found;
  });
}

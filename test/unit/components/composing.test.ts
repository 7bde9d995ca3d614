import { expect, test, vi } from 'vitest';
import { leaveKeysToComposition } from '../../../components/ui/keys/composing.ts';

/** A page whose listeners come after those of the console, and what they were told. */
function page() {
  const target = new EventTarget();
  leaveKeysToComposition(target);
  const heard = vi.fn<(event: Event) => void>();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    target.addEventListener(type, heard, { capture: true });
    target.addEventListener(type, heard);
  }
  return { target, heard };
}

const press = (type: string, key: string, about: object) =>
  Object.assign(new Event(type, { cancelable: true }), { key, ...about });

test.each([
  ['Enter that ends a composition', 'Enter', { isComposing: true, keyCode: 229 }],
  ['Escape that drops it', 'Escape', { isComposing: true, keyCode: 27 }],
  ['the key that begins one', 'Process', { isComposing: false, keyCode: 229 }],
  ['Enter that Safari tells of after the end', 'Enter', { isComposing: false, keyCode: 229 }],
])('%s is heard by nothing else, and the browser still acts on it', (_, key, about) => {
  const { target, heard } = page();
  for (const type of ['keydown', 'keypress', 'keyup']) {
    const event = press(type, key, about);
    target.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  expect(heard).not.toHaveBeenCalled();
});

test('keys outside a composition are heard as ever', () => {
  const { target, heard } = page();
  target.dispatchEvent(press('keydown', 'Enter', { isComposing: false, keyCode: 13 }));
  target.dispatchEvent(press('keyup', 'Enter', { isComposing: false, keyCode: 13 }));
  expect(heard).toHaveBeenCalledTimes(4);
});

/** Key code of a key press that an input method has taken; browsers differ in whether they also say `isComposing`. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether a key press belongs to a text that is being composed with an input method. */
function isComposing(event: Event): boolean {
  const { isComposing: composing, keyCode } = event as KeyboardEvent;
  return composing === true || keyCode === TAKEN_BY_INPUT_METHOD;
}

/**
 * Keeps the keys of a composition from everything in the page: Enter ends the composition there, Escape drops it, and
 * neither may send, close or choose anything. What the browser itself does with them goes on.
 * @param page the window, before anything else listens to it
 */
export function leaveKeysToComposition(page: EventTarget): void {
  const stop = (event: Event) => {
    if (isComposing(event)) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) page.addEventListener(type, stop, { capture: true });
}

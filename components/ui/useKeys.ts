import { useHotkeys } from '@mantine/hooks';

type Key = readonly [key: string, action: (event: KeyboardEvent) => void];

/** Whether a key belongs to the control that has the focus: text being typed, or a dialog that is open. */
function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"]')) return true;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether Enter on this element already does something of its own. */
export function activatesItself(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, input, summary, [role="option"]') !== null
  );
}

/** Keys of a screen. They never fire while the person types in a field or a dialog is open. */
export function useKeys(keys: readonly Key[]): void {
  useHotkeys(
    keys.map(([key, action]) => [
      key,
      (event: KeyboardEvent) => {
        if (isTaken(event.target)) return;
        event.preventDefault();
        action(event);
      },
      { preventDefault: false },
    ]),
    [],
    true,
  );
}

/** Keys that also work while typing in a field, such as Ctrl+Enter; not in dialogs. */
export function useKeysWhileTyping(keys: readonly Key[]): void {
  useHotkeys(
    keys.map(([key, action]) => [
      key,
      (event: KeyboardEvent) => {
        if (event.repeat || (event.target instanceof HTMLElement && event.target.closest('[role="dialog"]')))
          return;
        event.preventDefault();
        action(event);
      },
      { preventDefault: false },
    ]),
    [],
    true,
  );
}

/** The dialogs that are open. One that opens has the keys at once, which is before it has the focus. */
const openDialogs = new Set<symbol>();

/**
 * Keeps the keys from everything outside a dialog: a key pressed while it opens must not act on the screen behind it.
 * @returns gives them back
 */
export function holdKeys(): () => void {
  const dialog = Symbol();
  openDialogs.add(dialog);
  return () => openDialogs.delete(dialog);
}

/** Whether a dialog is open, and has keys and focus. */
export const isDialogOpen = (): boolean => openDialogs.size > 0;

/** Whether a dialog or a menu has the keys: one that is open, or holds the focus. */
export function isInDialog(target: EventTarget | null): boolean {
  if (isDialogOpen()) return true;
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Whether a key belongs to the control that has the focus: text being typed, a choice, or a dialog. */
export function isTaken(target: EventTarget | null): boolean {
  if (isInDialog(target)) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether Enter on this element already does something of its own. */
export function activatesItself(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('button, a, input, summary, [role="option"]') !== null
  );
}

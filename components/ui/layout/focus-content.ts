/** Puts the focus on the screen as a whole, where what had it is gone or passed over. */
export const focusContent = (): void => document.getElementById('content')?.focus();

import { afterEach, expect, test } from 'vitest';
import { closeToast, shownToast, toast } from '../../../components/ui/toasts/toasts.ts';

afterEach(closeToast);

test('one toast is shown at a time, the newest', () => {
  expect(shownToast()).toBeNull();
  toast({ message: 'First' });
  toast({ message: 'Second', tone: 'info' });
  expect(shownToast()).toMatchObject({ message: 'Second', tone: 'info' });
});

test('whoever showed a toast closes that one and no later one', () => {
  const closeFirst = toast({ message: 'Saved' });
  toast({ message: 'Saved' });
  closeFirst();
  expect(shownToast()?.message).toBe('Saved');
  const closeLast = toast({ message: 'Saved' });
  closeLast();
  expect(shownToast()).toBeNull();
});

test('the same words shown again are another toast, whose time begins anew', () => {
  toast({ message: 'Saved' });
  const before = shownToast()!.number;
  toast({ message: 'Saved' });
  expect(shownToast()!.number).not.toBe(before);
});

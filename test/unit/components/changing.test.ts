import { expect, test } from 'vitest';
import { Changing } from '../../../components/training/lessons/reader/changing.ts';

const append = (text: string) => (before: string) => before + text;

test('What is done while something before it is on its way to storage builds on it, and is told once it is stored.', async () => {
  const changing = new Changing('');
  const first = Promise.withResolvers<void>();
  const one = changing.change(append('1'), () => first.promise);
  expect(changing.latest).toBe('1');
  const two = changing.change(append('2'), () => first.promise);
  expect(changing.latest).toBe('12');
  first.resolve();
  expect(await Promise.all([one, two])).toEqual(['1', '12']);
});

test('What was not stored counts no more, and takes nothing with it that was done before or after.', async () => {
  const changing = new Changing('');
  await changing.change(append('1'), async () => {});
  const full = Promise.withResolvers<void>();
  const lost = changing.change(append('2'), () => full.promise);
  const after = changing.change(append('3'), async () => {});
  expect(changing.latest).toBe('123');
  expect(await after).toBe('13');
  full.reject(new Error('The disk is full.'));
  await expect(lost).rejects.toThrow('The disk is full.');
  expect(changing.latest).toBe('13');
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { waitAfter } from '../../domain/reviewers/pin-tries.ts';
import { database } from '../../storage/database.ts';
import { getReviewer } from '../../storage/reviewers.ts';
import { checkPin, followPinWaits } from '../../workflows/people/pin.ts';
import { changeReviewer } from '../../workflows/people/reviewers.ts';
import { makeReviewer } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addReviewer } from '../fixtures/writes.ts';

/** The hash of 2468 over a salt of one zero byte, once: what a PIN costs to hash is not the subject here. */
const PIN = {
  salt: '00',
  iterations: 1,
  hash: '',
};

withFreshDatabase();

beforeEach(async () => {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode('2468'), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(1), iterations: 1 };
  const bits = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
  await addReviewer(
    makeReviewer({
      name: 'willow',
      role: 'reviewer',
      pin: { ...PIN, hash: Buffer.from(bits).toString('hex') },
    }),
  );
});

const tryPin = async (pin: string) => checkPin((await getReviewer('willow'))!, pin);
const codeOf = (pin: string) =>
  tryPin(pin).then(
    () => 'right',
    ({ code }: { code: string }) => code,
  );
const waitOf = async () => (await database.pinTries.get('willow'))?.wait ?? 0;

describe('tries at a PIN', () => {
  test('five are free; then each has to wait twice as long, up to a quarter of an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 9, 10, 100].map(waitAfter)).toEqual([
      ...[0, 0, 0, 30_000, 60_000, 120_000, 480_000, 900_000, 900_000],
    ]);
  });

  test('of forty at once, as from several tabs, five are looked at', async () => {
    const codes = await Promise.all(Array.from({ length: 40 }, () => codeOf('0000')));
    expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(5);
    expect(codes.filter((code) => code === 'wait-for-pin')).toHaveLength(35);
    expect(await database.pinTries.get('willow')).toEqual({ reviewer: 'willow', count: 5, wait: 30_000 });
  });

  test('the right one has to wait as well, and the seconds are said', async () => {
    for (let tries = 0; tries < 5; tries += 1) expect(await codeOf('0000')).toBe('wrong-pin');
    expect(await failed(tryPin('2468'))).toMatchObject({ text: expect.stringContaining('Wait 30 seconds') });
  });

  test('no clock of the computer shortens the wait', async () => {
    for (let tries = 0; tries < 5; tries += 1) await codeOf('0000');
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    expect(await codeOf('2468').finally(() => vi.useRealTimers())).toBe('wait-for-pin');
  });

  test('a right one forgets those before it', async () => {
    for (let tries = 0; tries < 4; tries += 1) await codeOf('0000');
    expect(await codeOf('2468')).toBe('right');
    expect(await database.pinTries.count()).toBe(0);
  });

  test('a lead ends the wait with a new PIN', async () => {
    for (let tries = 0; tries < 5; tries += 1) await codeOf('0000');
    await changeReviewer('willow', { pin: '1357' });
    expect(await codeOf('1357')).toBe('right');
  });

  test('the wait passes while a console is open, in two tabs no faster than in one', async () => {
    await database.pinTries.put({ reviewer: 'willow', count: 5, wait: 2_500 });
    const tabs = [followPinWaits(), followPinWaits()];
    const begin = performance.now();
    await vi.waitFor(async () => expect(await waitOf()).toBe(0), { timeout: 20_000, interval: 50 });
    expect(performance.now() - begin).toBeGreaterThan(2_400);
    for (const tab of tabs) tab.unsubscribe();
    expect(await codeOf('2468')).toBe('right');
  });
});

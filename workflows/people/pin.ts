import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { countPinTryCommand } from '../../domain/commands/people/pins.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { secondsToWait } from '../../domain/reviewers/pin-tries.ts';
import { isPin, type PinHash, type Reviewer } from '../../domain/reviewers/reviewer.ts';
import { live } from '../../storage/live.ts';
import { anyWait, forgetPinTries, getPinTries, shortenWaits } from '../../storage/pin-tries.ts';
import { give } from '../base/door.ts';

/** What OWASP's password storage cheat sheet asks for with PBKDF2 and SHA-256. */
const ITERATIONS = 600_000;

/** Held by the tab that lets waits pass, so that two tabs do not make them pass twice as fast. */
const LOCK = 'second-look:pin-waits';

/** Milliseconds between two looks at the waits. */
const TICK = 1_000;

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return bytesToHex(new Uint8Array(bits));
}

/**
 * A PIN as it is kept.
 * @throws Failure `wrong-pin` when it cannot be one
 */
export async function hashPin(pin: string): Promise<PinHash> {
  if (!isPin(pin)) throw new Failure('wrong-pin', { what: 'unusable' });
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: bytesToHex(salt), iterations: ITERATIONS, hash: await derive(pin, salt, ITERATIONS) };
}

/**
 * Checks the PIN of a profile as it was read. A right one forgets the tries before it.
 * @throws Failure `wrong-pin`, or `wait-for-pin` after too many wrong ones
 */
export async function checkPin({ name, pin: kept }: Reviewer, pin: string): Promise<void> {
  if (kept === null) return;
  await give(countPinTryCommand, name);
  if ((await derive(pin, hexToBytes(kept.salt), kept.iterations)) !== kept.hash)
    throw new Failure('wrong-pin', { what: 'wrong' });
  await forgetPinTries(name);
}

/** Seconds until the next try at the PIN of a profile, live; 0 when there is no wait. */
export const livePinWait = (name: string) => live(async () => secondsToWait(await getPinTries(name)), 0);

const afterTick = () => new Promise((resolve) => setTimeout(resolve, TICK));

/** Lets the waits pass until nobody has to wait. */
async function letPass(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    // The computer's clock can be set by whoever sits before it; this one cannot, but it ends with the page.
    let before = performance.now();
    while (await anyWait()) {
      await afterTick();
      const now = performance.now();
      await shortenWaits(now - before);
      before = now;
    }
  });
}

/**
 * Lets the waits before the next try at a PIN pass for as long as the console is open.
 * @returns what ends it
 */
export function followPinWaits(): { unsubscribe(): void } {
  const report = (error: unknown) => console.error(error);
  let last = Promise.resolve();
  return live(anyWait, 0).subscribe({
    next: (waiting) => {
      // One after the other; the second finds nothing left, or what came while the first was ending.
      if (waiting) last = last.then(letPass).catch(report);
    },
    error: report,
  });
}

import { describe, expect, test } from 'vitest';
import { certificatesOf } from '../../../domain/training/certificate.ts';
import { reminderOf } from '../../../domain/training/certificate-reminder.ts';
import { currentOf, type GoldenAnswer, watched } from '../../../domain/training/early-renewal.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const DAY = 86_400_000;
const ISSUED = Date.parse('2026-03-05T10:00:00.000Z');

const issued = (certificateId: string, languages: string[], days = 180) =>
  newEntry('certificate-issued', {
    actor: 'oak',
    payload: {
      ...PAYLOADS['certificate-issued'],
      ...{ certificateId, languages, bar: 0.7 },
      expiresAt: new Date(ISSUED + days * DAY).toISOString(),
    },
  });
const major = newEntry('guidance-changed', { payload: { ...PAYLOADS['guidance-changed'], major: true } });
const revoked = newEntry('certificate-revoked', {
  payload: { ...PAYLOADS['certificate-revoked'], certificateId: 'b' },
});

/** So many answers of oak after entry 1, the first of them right. */
function answers(right: number, of: number, given: Partial<GoldenAnswer> = {}): GoldenAnswer[] {
  return Array.from({ length: of }, (_, index) => ({
    ...{ person: 'oak', seq: 10 + index, locale: 'en', right: index < right },
    ...given,
  }));
}

const ofLog = (entries: Parameters<typeof makeLog>[0], days = 1, golden: GoldenAnswer[] = []) =>
  watched(certificatesOf(makeLog(entries), ISSUED + days * DAY), golden);

describe('early renewal', () => {
  test('is asked for below the bar beyond chance, with the figures behind', () => {
    const [asked] = ofLog([issued('a', ['en'])], 1, answers(20, 50));
    expect(asked!.early!.figures).toMatchObject({ k: 20, n: 50 });
    expect(asked!.early!.figures!.upper95).toBeLessThan(0.7);
    expect(asked!.state).toBe('valid');
    expect(ofLog([issued('a', ['en'])], 1, answers(30, 50))[0]!.early).toBeNull();
    expect(ofLog([issued('a', ['en'])], 1, answers(2, 5))[0]!.early).toBeNull();
  });

  test.each([
    ['of somebody else', { person: 'fern' }],
    ['before it was issued', { seq: 1 }],
    ['in languages that it does not cover', { locale: 'de' }],
  ])('regards no answers %s', (_, given) => {
    expect(ofLog([issued('a', ['en'])], 1, answers(0, 50, given))[0]!.early).toBeNull();
  });

  test('is not asked for of what no longer counts, nor of what was renewed since', () => {
    expect(ofLog([issued('a', ['en'])], 200, answers(0, 50))[0]!.early).toBeNull();
    const renewed = ofLog([issued('a', ['en']), issued('b', ['de', 'en'])], 1, answers(0, 50));
    expect(renewed.map(({ early }) => early !== null)).toEqual([false, true]);
    // One in another language leaves the first as it is.
    const other = ofLog([issued('a', ['en']), issued('b', ['de'])], 1, answers(0, 50));
    expect(other.map(({ early }) => early !== null)).toEqual([true, false]);
  });
});

test('what speaks of a person is what none that came later replaces', () => {
  const ids = (entries: Parameters<typeof makeLog>[0], days?: number) =>
    currentOf(ofLog(entries, days), 'oak').map(({ id }) => id);
  expect(ids([issued('a', ['en']), issued('b', ['en'])])).toEqual(['b']);
  expect(ids([issued('a', ['en']), issued('b', ['en']), revoked])).toEqual(['a']);
  expect(ids([issued('a', ['en']), issued('b', ['en'], 30)], 40)).toEqual(['a']);
  expect(ids([issued('a', ['en']), issued('b', ['en'], 30)], 200)).toEqual(['b']);
  expect(currentOf(ofLog([issued('a', ['en'])]), 'fern')).toEqual([]);
});

describe('a reminder', () => {
  test('comes with the last sixth, stays once it is over, and names the day', () => {
    const day = new Date(ISSUED + 180 * DAY).toISOString();
    const at = (days: number) => reminderOf(ofLog([issued('a', ['en'])], days), 'oak');
    expect(at(149)).toBeNull();
    expect(at(151)).toEqual({ why: 'expires-soon', day, early: null, languages: null });
    expect(at(181)).toMatchObject({ why: 'expired', day });
    expect(reminderOf([], 'oak')).toBeNull();
  });

  test('names when the guidance changed, which came first after the certificate', () => {
    const log = [issued('a', ['en']), { ...major, at: '2026-04-01T08:00:00.000Z' }];
    const later = { ...major, at: '2026-05-01T08:00:00.000Z' };
    expect(reminderOf(ofLog([...log, later], 100), 'oak')).toMatchObject({
      ...{ why: 'stale', day: '2026-04-01T08:00:00.000Z' },
    });
    expect(reminderOf(ofLog([...log, issued('b', ['en'])], 100), 'oak')).toBeNull();
  });

  test('is of the most pressing of several, and says of which languages', () => {
    const two = ofLog([issued('a', ['en']), issued('b', ['de'], 30)], 28, answers(0, 50));
    expect(reminderOf(two, 'oak')).toMatchObject({ why: 'early', languages: ['en'] });
    const later = ofLog([issued('a', ['en']), issued('b', ['de'], 30)], 40, answers(0, 50));
    expect(reminderOf(later, 'oak')).toMatchObject({ why: 'expired', languages: ['de'] });
  });
});

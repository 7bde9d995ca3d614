import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import {
  asksForRenewal,
  certificateLack,
  certificateOf,
  certificatesOf,
  isInForce,
} from '../../../domain/training/certificate.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const DAY = 86_400_000;
const ISSUED = Date.parse('2026-03-05T10:00:00.000Z');
const issued = (id: string, overrides: object = {}) =>
  newEntry('certificate-issued', {
    actor: 'oak',
    payload: {
      ...PAYLOADS['certificate-issued'],
      certificateId: id,
      expiresAt: new Date(ISSUED + 180 * DAY).toISOString(),
    },
    ...overrides,
  });
const revoked = (certificateId: string) =>
  newEntry('certificate-revoked', { payload: { ...PAYLOADS['certificate-revoked'], certificateId } });
const changed = (major: boolean) =>
  newEntry('guidance-changed', { payload: { ...PAYLOADS['guidance-changed'], major } });
const stateOf = (entries: readonly LogEntry[], days: number) =>
  certificatesOf(entries, ISSUED + days * DAY).map(({ state }) => state);

describe('a certificate', () => {
  test('is valid, then to be renewed, then over, to the moment', () => {
    const log = makeLog([issued('a')]);
    expect([0, 149.9, 150, 179.9, 180].map((days) => stateOf(log, days)[0])).toEqual([
      ...['valid', 'valid', 'expires-soon', 'expires-soon', 'expired'],
    ]);
  });

  test('is stale after a major change of the guidance, not after a minor one, nor one before it', () => {
    expect(stateOf(makeLog([changed(true), issued('a'), changed(false)]), 1)).toEqual(['valid']);
    expect(stateOf(makeLog([issued('a'), changed(true), issued('b')]), 1)).toEqual(['stale', 'valid']);
    expect(stateOf(makeLog([issued('a'), changed(true)]), 200)).toEqual(['expired']);
  });

  test('is revoked with its reason, whatever else', () => {
    const log = makeLog([issued('a'), issued('b'), revoked('a'), changed(true)]);
    expect(stateOf(log, 200)).toEqual(['revoked', 'expired']);
    expect(certificatesOf(log, ISSUED)[0]).toMatchObject({
      ...{ id: 'a', person: 'oak', seq: 1, revoked: { reason: 'sat by somebody else' } },
      headHash: log[0]!.previousHash,
    });
  });
});

test('the one that says most of a person is the latest that counts, else the latest', () => {
  const all = certificatesOf(
    makeLog([issued('a'), issued('b'), revoked('b'), issued('c', { actor: 'fern' })]),
    ISSUED,
  );
  expect(certificateOf(all, 'oak')).toMatchObject({ id: 'a' });
  expect(certificateOf(all, 'ash')).toBeNull();
  const later = certificatesOf(makeLog([issued('a'), issued('b'), revoked('b')]), ISSUED + 400 * DAY);
  expect(certificateOf(later, 'oak')).toMatchObject({ id: 'b' });
  expect(later.map((each) => [isInForce(each), certificateLack(each)])).toEqual([
    [false, 'expired'],
    [false, 'revoked'],
  ]);
  expect(certificateLack(null)).toBe('none');
  expect(certificateLack(all[0]!)).toBeNull();
});

test('early renewal is asked for below the bar beyond chance alone', () => {
  expect(asksForRenewal(0, 0, 0.7)).toBe(false);
  expect(asksForRenewal(5, 10, 0.7)).toBe(false);
  expect(asksForRenewal(20, 50, 0.7)).toBe(true);
  expect(asksForRenewal(50, 50, 0.7)).toBe(false);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { entriesOfKind } from '../../../storage/log.ts';
import { deleteSigningKeys, getSigningKey } from '../../../storage/signing-key.ts';
import {
  exportCredential,
  liveCertificates,
  liveOwnCertificates,
  nameIssuer,
  revokeCertificate,
} from '../../../workflows/training/certificates.ts';
import { checkCredential } from '../../../workflows/training/credential-check.ts';
import { makeCertificate, makeIssuer, TEXTS } from '../../fixtures/credentials.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { newEntry } from '../../fixtures/log-entries.ts';
import { appendToLog } from '../../fixtures/writes.ts';

withFreshDatabase();
beforeEach(deleteSigningKeys);

const DAY = 86_400_000;
const ID = makeCertificate().id;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Gives willow a certificate some days ago, for 180. */
async function giveWillow(ago = 10): Promise<void> {
  const { id, person, seq: _seq, headHash: _head, issuedAt: _at, ...exam } = makeCertificate();
  const times = { at: daysFromNow(-ago), expiresAt: daysFromNow(180 - ago) };
  const payload = { ...exam, certificateId: id, sittingId: 'sitting-1', languages: [...exam.languages] };
  await appendToLog(
    newEntry('certificate-issued', {
      ...{ at: times.at, actor: person, payload: { ...payload, expiresAt: times.expiresAt } },
    }),
  );
}

/** What a credential of willow that somebody else signed looks like as a file. */
async function fileFromElsewhere(given: Parameters<typeof makeCertificate>[0] = {}) {
  const issuer = await makeIssuer();
  const times = { issuedAt: daysFromNow(-10), expiresAt: daysFromNow(170) };
  const document = await issuer.signed(makeCertificate({ ...times, ...given }));
  return { did: issuer.did, file: new Blob([JSON.stringify(document)]) };
}

describe('a certificate is taken out and checked', () => {
  test('is valid, of this profile and in its log; the same each time', async () => {
    await giveWillow();
    await sitAs('willow', 'trainee');
    const { file, hash, issuer } = await exportCredential(ID, TEXTS);
    expect(await checkCredential(file)).toMatchObject({
      ...{ state: 'valid', hash, issuer: { what: 'own' }, recorded: true },
      facts: { holder: 'willow', certificateId: ID, issuer },
    });
    expect((await exportCredential(ID, TEXTS)).hash).toBe(hash);
  });

  test('is made with a key that cannot be read out', async () => {
    await giveWillow();
    await sitAs('willow', 'trainee');
    await exportCredential(ID, TEXTS);
    const { privateKey } = (await getSigningKey('certificates'))!;
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });

  test('is given to whoever holds it and to leads alone', async () => {
    await giveWillow();
    await sitAs('oak', 'reviewer');
    await expect(exportCredential(ID, TEXTS)).rejects.toMatchObject({ code: 'not-found' });
    expect(await firstOf(liveOwnCertificates('oak'))).toEqual([]);
    await expect(firstOf(liveCertificates('oak'))).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('reviewer-1');
    expect(await firstOf(liveCertificates('reviewer-1'))).toMatchObject([{ id: ID, person: 'willow' }]);
    await exportCredential(ID, TEXTS);
  });

  test('a changed one is forged, one whose time is over expired, one of an unknown key said to be so', async () => {
    await giveWillow();
    await sitAs('willow', 'trainee');
    const text = await (await exportCredential(ID, TEXTS)).file.text();
    const forged = new Blob([text.replace('"willow"', '"wander"')]);
    expect(await checkCredential(forged)).toMatchObject({ state: 'forged', recorded: false });
    const late = await fileFromElsewhere({ issuedAt: daysFromNow(-200), expiresAt: daysFromNow(-20) });
    expect(await checkCredential(late.file)).toMatchObject({ state: 'expired' });
    const early = await fileFromElsewhere({ issuedAt: daysFromNow(2), expiresAt: daysFromNow(20) });
    expect(await checkCredential(early.file)).toMatchObject({ state: 'not-yet-valid' });
    const { file } = await fileFromElsewhere();
    expect(await checkCredential(file)).toMatchObject({
      ...{ state: 'unknown-issuer', issuer: { what: 'unknown' }, recorded: false },
    });
  });

  test.each([
    ['is too large', new Blob(['{'.repeat(70_000)]), 'credential-too-large'],
    ['is none', new Blob(['{"id":1}']), 'no-credential'],
  ])('a file that %s is refused', async (_what, file, what) => {
    await expect(checkCredential(file)).rejects.toMatchObject({ code: 'unreadable-file', facts: { what } });
  });
});

describe('leads', () => {
  test('revoke with a reason, once; the log and every check say so, the reason only to whom it concerns', async () => {
    await giveWillow();
    const { file } = await exportCredential(ID, TEXTS);
    await expect(revokeCertificate(ID, '  ')).rejects.toMatchObject({ code: 'reason-missing' });
    await revokeCertificate(ID, ' Sat by someone else ');
    await expect(revokeCertificate(ID, 'Again')).rejects.toMatchObject({ code: 'not-found' });
    expect(await entriesOfKind('certificate-revoked')).toMatchObject([
      {
        actor: 'reviewer-1',
        payload: { certificateId: ID, reviewer: 'willow', reason: 'Sat by someone else' },
      },
    ]);
    const reason = 'Sat by someone else';
    expect(await checkCredential(file)).toMatchObject({ state: 'revoked', revoked: { reason } });
    await sitAs('oak', 'reviewer');
    expect(await checkCredential(file)).toMatchObject({ state: 'revoked', revoked: { reason: null } });
    await expect(revokeCertificate(ID, 'No')).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('make an issuer known, and unknown again', async () => {
    const { did, file } = await fileFromElsewhere();
    await expect(nameIssuer(did, ' ')).rejects.toMatchObject({ code: 'name-missing' });
    await nameIssuer(did, ' Team north ');
    expect(await checkCredential(file)).toMatchObject({
      ...{ state: 'valid', issuer: { what: 'known', name: 'Team north' } },
    });
    await nameIssuer(did, null);
    expect(await checkCredential(file)).toMatchObject({ state: 'unknown-issuer' });
    await sitAs('oak', 'reviewer');
    await expect(nameIssuer(did, 'Team south')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOfCredential } from '../../../domain/training/credential-finding.ts';
import {
  bytesToSign,
  claimedSignature,
  hashOfDocument,
  withProof,
} from '../../../domain/training/data-integrity.ts';
import { didOfKey, fromMultibase, keyOfDid } from '../../../domain/training/did-key.ts';
import { readCredential } from '../../../domain/training/read-credential.ts';
import { fits, LOG, makeCertificate, makeIssuer } from '../../fixtures/credentials.ts';

const read = (text: string) => readCredential(text);

/** Whether a file still counts as what its issuer signed. */
async function passes(text: string): Promise<boolean> {
  const found = read(text);
  return found !== null && (await fits(claimedSignature(found.document, found.facts.issuer)));
}

describe('the cryptosuite', () => {
  // W3C, Data Integrity EdDSA Cryptosuites v1.0, appendix A.2 (eddsa-jcs-2022).
  const contexts = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
  const document = {
    '@context': contexts,
    id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
    type: ['VerifiableCredential', 'AlumniCredential'],
    name: 'Alumni Credential',
    description: 'A minimum viable example of an Alumni Credential.',
    issuer: 'https://vc.example/issuers/5678',
    validFrom: '2023-01-01T00:00:00Z',
    credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
  };
  const multikey = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2023-02-24T23:36:38Z',
    verificationMethod: `did:key:${multikey}#${multikey}`,
    proofPurpose: 'assertionMethod',
    '@context': contexts,
  };
  const proofValue =
    'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX';

  test('hashes the published example as published', () => {
    expect(bytesToHex(bytesToSign(document, options))).toBe(
      '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db' +
        '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19',
    );
  });

  test('finds the published signature to fit, and puts it as published', async () => {
    const signature = fromMultibase(proofValue)!;
    const key = keyOfDid(`did:key:${multikey}`)!;
    expect(await fits({ key, signature, bytes: bytesToSign(document, options) })).toBe(true);
    expect(withProof(document, options, signature).proof).toEqual({ ...options, proofValue });
  });

  test('keys are written as did:key and back', () => {
    expect(didOfKey(keyOfDid(`did:key:${multikey}`)!)).toBe(`did:key:${multikey}`);
    // A key of another kind (P-256), one that is too short, and no multibase.
    for (const did of [
      'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
      'did:key:z6Mkr',
      'did:key:f00',
    ])
      expect(keyOfDid(did)).toBeNull();
  });
});

describe('a credential', () => {
  test('says what the entry of the log says', async () => {
    const issuer = await makeIssuer();
    const certificate = makeCertificate();
    const { id, person, seq, headHash, issuedAt, expiresAt, ...exam } = certificate;
    expect(read(JSON.stringify(await issuer.signed(certificate)))?.facts).toEqual({
      ...exam,
      ...{
        certificateId: id,
        holder: person,
        issuer: issuer.did,
        validFrom: issuedAt,
        validUntil: expiresAt,
      },
      head: { log: LOG, seq, hash: headHash },
    });
  });

  test('is the same to the last byte when it is made again', async () => {
    const { signed } = await makeIssuer();
    expect(hashOfDocument(await signed(makeCertificate()))).toBe(
      hashOfDocument(await signed(makeCertificate())),
    );
  });

  test('counts as signed however it is laid out', async () => {
    const { signed } = await makeIssuer();
    const document = await signed(makeCertificate());
    expect(await passes(JSON.stringify(document))).toBe(true);
    expect(await passes(JSON.stringify(document, null, 2))).toBe(true);
  });

  test('does not count when it names another issuer than its key', async () => {
    const [own, other] = [await makeIssuer(), await makeIssuer()];
    const document = await own.signed(makeCertificate());
    const text = JSON.stringify(document);
    expect(await passes(text.replace(own.did, other.did))).toBe(false);
    expect(await passes(text.replaceAll(own.did, other.did))).toBe(false);
  });

  test('any change of any byte is noticed', async () => {
    const { signed } = await makeIssuer();
    const text = JSON.stringify(await signed(makeCertificate()));
    const bytes = new TextEncoder().encode(text);
    const changed = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(changed, async ([at, by]) => {
        const forged = bytes.slice();
        forged[at] = forged[at]! ^ by;
        const forgedText = new TextDecoder().decode(forged);
        // Nothing in it is white, so that no byte can change without what it says.
        expect(await passes(forgedText)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  test('any field that is changed, added or taken away is noticed', async () => {
    const { signed } = await makeIssuer();
    const document = await signed(makeCertificate());
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (path.length > 0) places.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    };
    walk(document, []);
    expect(places.length).toBeGreaterThan(100);
    for (const path of places)
      for (const change of ['removed', 'replaced', 'beside'] as const) {
        const forged = structuredClone(document) as Record<string, unknown>;
        let holder = forged;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
        const last = path.at(-1)!;
        if (change === 'removed' && Array.isArray(holder)) holder.splice(Number(last), 1);
        else if (change === 'removed') delete holder[last];
        else if (change === 'replaced') holder[last] = 'otherwise';
        else if (Array.isArray(holder)) holder.push('more');
        else holder.more = 'more';
        expect(await passes(JSON.stringify(forged)), `${change} ${path.join('.')}`).toBe(false);
      }
  });

  test.each([
    ['no JSON', 'BlueFern'],
    ['a list', '[]'],
    ['a key twice', '{"id":"a","id":"b"}'],
    ['half a surrogate pair', '{"name":"\\ud83d"}'],
    ['nothing', ''],
    ['deep brackets', '['.repeat(60_000)],
    [
      'another badge',
      '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"]}',
    ],
  ])('%s is none', (_what, text) => {
    expect(read(text)).toBeNull();
  });
});

describe('what comes of a credential', () => {
  const times = { validFrom: '2026-03-01T09:00:00Z', validUntil: '2026-08-28T09:00:00Z' };
  const here = { fits: true, issuer: { what: 'own' }, recorded: true, stale: false, revoked: null } as const;
  const now = Date.parse('2026-05-01T00:00:00Z');
  const revoked = { at: '2026-04-01T00:00:00Z', reason: 'Wrong form' };

  test.each([
    ['valid', {}, now],
    ['stale', { stale: true }, now],
    ['unknown-issuer', { issuer: { what: 'unknown' } }, now],
    ['valid', { issuer: { what: 'known', name: 'Team north' } }, now],
    ['expired', {}, Date.parse(times.validUntil)],
    ['valid', {}, Date.parse(times.validUntil) - 1],
    ['not-yet-valid', {}, Date.parse(times.validFrom) - 1],
    ['valid', {}, Date.parse(times.validFrom)],
    ['revoked', { revoked }, Date.parse(times.validUntil)],
    ['forged', { fits: false, revoked }, now],
  ] as const)('%s: %j', (state, knows, at) => {
    expect(stateOfCredential(times, { ...here, ...knows }, at)).toBe(state);
  });
});

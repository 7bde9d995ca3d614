import type { Certificate } from './certificate.ts';
import type { JsonObject } from './data-integrity.ts';

/** Contexts that a credential names; nobody loads them. */
export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** What stands under an address that nobody can own. */
const HOME = 'https://second-look.example';
export const ACHIEVEMENT = `${HOME}/training/exam`;
const result = (name: string) => `${ACHIEVEMENT}#${name}`;

/** The results that a credential tells, by what their description is called. */
export const RESULTS = {
  sensitivity: result('sensitivity'),
  sensitivityLower: result('sensitivity-lower-95'),
  specificity: result('specificity'),
  specificityLower: result('specificity-lower-95'),
  languages: result('languages'),
  guidance: result('guidance-version'),
  seed: result('form-seed'),
} as const;
type ResultName = keyof typeof RESULTS;

/** A certificate, whatever has become of it since. */
export type IssuedCertificate = Omit<Certificate, 'state' | 'staleSince' | 'revoked' | 'sittingId'>;
export type ExamShare = Certificate['sensitivity'];

/** What a credential says to people, in their language. */
export interface CredentialTexts {
  name: string;
  issuer: string;
  achievement: string;
  description: string;
  criteria: string;
  evidence: string;
  results: Record<ResultName, string>;
}

/** What a result may be, as the descriptions of Open Badges say it. */
type Scale = Partial<Record<'valueMin' | 'valueMax' | 'requiredValue', string>>;

/** Where an entry of a log stands, as an address: its number and the head of the log under it. */
const addressOfEntry = (log: string, seq: number, hash: string): string =>
  `${HOME}/log/${log}/${seq}/${hash}`;

function resultsOf(certificate: IssuedCertificate): Record<ResultName, [string, string, Scale?]> {
  const count = ({ k, n }: ExamShare): [string, string, Scale] => [
    'RawScore',
    String(k),
    { valueMin: '0', valueMax: String(n) },
  ];
  const lower = ({ lower95 }: ExamShare): [string, string, Scale] => [
    'ScaledScore',
    String(lower95),
    { valueMin: '0', valueMax: '1', requiredValue: String(certificate.bar) },
  ];
  return {
    sensitivity: count(certificate.sensitivity),
    sensitivityLower: lower(certificate.sensitivity),
    specificity: count(certificate.specificity),
    specificityLower: lower(certificate.specificity),
    languages: ['Result', certificate.languages.join(' ')],
    guidance: ['Result', String(certificate.guidanceVersion)],
    seed: ['Result', String(certificate.seed)],
  };
}

/**
 * A certificate as an Open Badges 3.0 credential (an AchievementCredential of the W3C data model 2.0), unsigned. The
 * same certificate, issuer and texts give the same credential.
 * @param log the hash of the log's first entry, which no other log has
 * @param issuer the `did:key` of whoever signs it
 */
export function credentialOf(
  certificate: IssuedCertificate,
  log: string,
  issuer: string,
  texts: CredentialTexts,
): JsonObject {
  const results = Object.entries(resultsOf(certificate)) as [ResultName, [string, string, Scale?]][];
  return {
    '@context': [...CONTEXTS],
    id: `urn:uuid:${certificate.id}`,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: texts.name,
    issuer: { id: issuer, type: ['Profile'], name: texts.issuer },
    validFrom: certificate.issuedAt,
    validUntil: certificate.expiresAt,
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityType: 'userName', identityHash: certificate.person },
      ],
      achievement: {
        id: ACHIEVEMENT,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: texts.achievement,
        description: texts.description,
        criteria: { narrative: texts.criteria },
        resultDescription: results.map(([name, [resultType, , scale]]) => ({
          ...{ id: RESULTS[name], type: ['ResultDescription'], name: texts.results[name], resultType },
          ...scale,
        })),
      },
      result: results.map(([name, [, value]]) => ({
        ...{ type: ['Result'], resultDescription: RESULTS[name], value },
      })),
    },
    evidence: [
      {
        id: addressOfEntry(log, certificate.seq, certificate.headHash),
        type: ['Evidence'],
        narrative: texts.evidence,
      },
    ],
  };
}

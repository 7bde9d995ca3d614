import { z } from 'zod';
import { pseudonymSchema } from '../reviewers/reviewer.ts';
import { readJson } from '../transcript/read-json.ts';
import { instantSchema } from '../transcript/transcript.ts';
import { ACHIEVEMENT, CONTEXTS, type ExamShare, RESULTS } from './credential.ts';
import type { JsonObject } from './data-integrity.ts';
import { keyOfDid } from './did-key.ts';

/** Largest file that is read as a credential; one is some four kilobytes. */
export const MOST_BYTES = 64 * 1024;

const uuid = /^urn:uuid:([0-9a-f-]{36})$/;
const evidence = /^https:\/\/second-look\.example\/log\/([0-9a-f]{64})\/(\d{1,15})\/([0-9a-f]{64})$/;
const short = z.string().max(300);

/** What is read of a credential. More may stand in it, and is covered by its signature all the same. */
const credentialSchema = z.looseObject({
  '@context': z.array(z.string()).refine((contexts) => CONTEXTS.every((each, at) => contexts[at] === each)),
  id: z.string().regex(uuid),
  type: z.array(z.string()).refine((types) => types.includes('AchievementCredential')),
  issuer: z.looseObject({ id: z.string().refine((did) => keyOfDid(did) !== null) }),
  validFrom: instantSchema,
  validUntil: instantSchema,
  credentialSubject: z.looseObject({
    identifier: z.tuple([z.looseObject({ hashed: z.literal(false), identityHash: pseudonymSchema })]),
    achievement: z.looseObject({
      id: z.literal(ACHIEVEMENT),
      resultDescription: z
        .array(z.looseObject({ id: short, valueMax: short.optional(), requiredValue: short.optional() }))
        .max(20),
    }),
    result: z.array(z.looseObject({ resultDescription: short, value: short })).max(20),
  }),
  evidence: z.tuple([z.looseObject({ id: z.string().regex(evidence) })]),
  proof: z.looseObject({ proofValue: z.string().max(200) }),
});

/** What a credential says; nobody has to believe it before its signature was checked. */
export interface CredentialFacts {
  certificateId: string;
  holder: string;
  issuer: string;
  validFrom: string;
  validUntil: string;
  languages: string[];
  guidanceVersion: number;
  seed: number;
  sensitivity: ExamShare;
  specificity: ExamShare;
  bar: number;
  /** Where it stands: first hash of the log, number of the entry, and the head under it. */
  head: { log: string; seq: number; hash: string };
}

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const share = z
  .string()
  .regex(/^[\d.e-]{1,25}$/)
  .transform(Number)
  .pipe(z.number().min(0).max(1));
const languages = z
  .string()
  .transform((text) => text.split(' '))
  .pipe(
    z
      .array(z.string().regex(/^[a-zA-Z0-9-]{1,20}$/))
      .min(1)
      .max(20),
  );
const partSchema = z.object({ k: count, n: count, lower95: share }).refine(({ k, n }) => k <= n);

const factsSchema = z.object({
  ...{ languages, guidanceVersion: count, seed: count, bar: share },
  ...{ sensitivity: partSchema, specificity: partSchema },
});

function factsOf(credential: z.infer<typeof credentialSchema>): CredentialFacts | null {
  const { achievement, result, identifier } = credential.credentialSubject;
  const value = (id: string) => result.find(({ resultDescription }) => resultDescription === id)?.value;
  const described = (id: string) => achievement.resultDescription.find((each) => each.id === id);
  const part = (counts: string, lower: string) => ({
    ...{ k: value(counts), n: described(counts)?.valueMax, lower95: value(lower) },
  });
  const read = factsSchema.safeParse({
    languages: value(RESULTS.languages),
    guidanceVersion: value(RESULTS.guidance),
    seed: value(RESULTS.seed),
    bar: described(RESULTS.sensitivityLower)?.requiredValue,
    sensitivity: part(RESULTS.sensitivity, RESULTS.sensitivityLower),
    specificity: part(RESULTS.specificity, RESULTS.specificityLower),
  });
  const [, log, seq, hash] = evidence.exec(credential.evidence[0].id)!;
  return read.success
    ? {
        ...read.data,
        certificateId: uuid.exec(credential.id)![1]!,
        holder: identifier[0].identityHash,
        issuer: credential.issuer.id,
        validFrom: credential.validFrom,
        validUntil: credential.validUntil,
        head: { log: log!, seq: Number(seq), hash: hash! },
      }
    : null;
}

/** A credential as it was read: all of it, for its signature, and what it says. */
export interface ReadCredential {
  document: JsonObject;
  facts: CredentialFacts;
}

/** Reads the text of a file as a credential of a certificate; null where it is none. */
export function readCredential(text: string): ReadCredential | null {
  const json = readJson(text, 'entry');
  if (!('value' in json)) return null;
  const credential = credentialSchema.safeParse(json.value);
  const facts = credential.success ? factsOf(credential.data) : null;
  return facts && { document: json.value as JsonObject, facts };
}

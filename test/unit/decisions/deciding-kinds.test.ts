import { expect, test } from 'vitest';
import { z } from 'zod';
import { LOG_KINDS, LOG_REGISTER, type LogKind } from '../../../domain/decisions/log-kinds.ts';
import { MATCH_FINDINGS } from '../../../domain/matching/finding.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';

/** What comes to a verdict on cases, and how it stands to matches; docs/known-content.md has it as a table. */
const DECIDING: Partial<Record<LogKind, 'has a finding' | 'of transcripts alone'>> = {
  decision: 'has a finding',
  'appeal-decided': 'has a finding',
  'calibration-revealed': 'of transcripts alone',
  'calibration-ended': 'of transcripts alone',
  'cluster-decided': 'has a finding',
};

const DECISIONS = [VERDICTS, ['upheld', 'reversed']].map((each) => JSON.stringify(each));

interface Part {
  enum?: string[];
  /** Of what may be null. */
  anyOf?: Part[];
}

/** Schemas of an entry's parts, by where they stand. */
function* partsOf(schema: unknown): Generator<[string, Part]> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [name, part] of Object.entries(schema)) {
    yield [name, part];
    for (const each of part?.anyOf ?? []) yield [name, each];
    yield* partsOf(part);
  }
}

const payloadOf = (kind: LogKind) => [
  ...partsOf(z.toJSONSchema(LOG_REGISTER[kind].payload as z.ZodType, { unrepresentable: 'any' })),
];

test('every kind of entry that comes to a verdict has a finding, or can be of no match', () => {
  const deciding = LOG_KINDS.filter((kind) =>
    payloadOf(kind).some(
      ([name, part]) =>
        ['verdict', 'decision'].includes(name) && DECISIONS.includes(JSON.stringify(part.enum)),
    ),
  );
  expect(deciding.toSorted()).toEqual(Object.keys(DECIDING).toSorted());
  const found = deciding.filter((kind) =>
    payloadOf(kind).some(
      ([name, part]) => name === 'finding' && JSON.stringify(part.enum) === JSON.stringify(MATCH_FINDINGS),
    ),
  );
  expect(found.toSorted()).toEqual(deciding.filter((kind) => DECIDING[kind] === 'has a finding').toSorted());
});

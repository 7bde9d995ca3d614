import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainEntry, findChainBreak, GENESIS_HASH, hashEntry } from '../../../domain/decisions/hash-chain.ts';
import type { LogEntry, NewLogEntry } from '../../../domain/decisions/log-entry.ts';

const entry = (source: string): NewLogEntry => ({
  at: '2026-03-04T16:05:00.000Z',
  actor: 'reviewer-1',
  kind: 'import',
  caseId: null,
  payload: { source, accepted: 1, rejected: 0 },
});

function chain(sources: string[]): LogEntry[] {
  const log: LogEntry[] = [];
  for (const source of sources) log.push(chainEntry(log.at(-1) ?? null, entry(source)) as LogEntry);
  return log;
}

describe('the hash chain', () => {
  test('the hash is SHA-256 over the canonical JSON, as anyone can recompute it', () => {
    const [first] = chain(['a.jsonl']);
    const canonical = `{"actor":"reviewer-1","at":"2026-03-04T16:05:00.000Z","caseId":null,"kind":"import","payload":{"accepted":1,"rejected":0,"source":"a.jsonl"},"previousHash":"${GENESIS_HASH}","seq":1}`;
    expect(first!.hash).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  test('the order in which fields were written does not matter', () => {
    const [first] = chain(['a.jsonl']);
    const { payload, ...rest } = first!;
    const shuffled = { payload: Object.fromEntries(Object.entries(payload).reverse()), ...rest } as LogEntry;
    expect(hashEntry(shuffled)).toBe(first!.hash);
  });

  test('an empty log and any untouched one hold', () => {
    fc.assert(fc.property(fc.array(fc.string()), (sources) => findChainBreak(chain(sources)) === null));
  });

  test('whatever is altered, removed or swapped is found, at the right place', () => {
    const sources = fc.array(fc.string(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        sources,
        fc.nat(),
        fc.constantFrom('alter', 'remove', 'swap', 'rehash'),
        (names, pick, how) => {
          const log = chain(names);
          const at = pick % (log.length - 1);
          const victim = log[at] as LogEntry & { kind: 'import' };
          const altered = { ...victim, payload: { ...victim.payload, accepted: 99 } };
          if (how === 'alter') log[at] = altered;
          if (how === 'rehash') log[at] = { ...altered, hash: hashEntry(altered) };
          if (how === 'remove') log.splice(at, 1);
          if (how === 'swap') [log[at], log[at + 1]] = [log[at + 1]!, log[at]!];
          const broken = findChainBreak(log);
          expect(broken?.seq).toBe(how === 'rehash' ? at + 2 : at + 1);
        },
      ),
    );
  });
});

import { caseAgreement, type Disagreement } from '../decisions/case-agreement.ts';
import { type ChainBreak, ChainWalk } from '../decisions/hash-chain.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { PlacedHead } from '../decisions/placed-head.ts';
import type { Case } from '../queue/case.ts';
import type { BackupFault } from './backup-lines.ts';
import { type FirstCase, upgradeCases } from './first-cases.ts';
import { readBackup } from './read-backup.ts';

/** Something that is not as it was written. */
export type VerifiedFault =
  | ({ what: 'line' } & Pick<BackupFault, 'line' | 'reason'>)
  | ({ what: 'chain' } & ChainBreak)
  /** The log ends at `seq`, and ended elsewhere when the backup was made; null of an empty log. */
  | { what: 'end'; seq: number; said: PlacedHead | null }
  /** What a case is otherwise than the log says. */
  | ({ what: 'case' } & Disagreement);

/** Whether a backup is as it was written, and its cases as its log tells. */
export interface Verification {
  /** Every line is whole and none is missing. */
  file: { ok: boolean; lines: number };
  chain: {
    ok: boolean;
    entries: number;
    /** Hash of the last entry; null of an empty log. */
    head: string | null;
    /** Entries that purges erased: of these only the place in the chain could be checked. */
    erased: number;
  };
  replay: {
    ok: boolean;
    cases: number;
    differences: number;
    /** Entries that purges erased and that could therefore not be replayed. */
    entriesNotReplayed: number;
    /** Cases whose opening the log does not tell: they were opened before it told that. */
    casesNotOpened: number;
  };
  faults: VerifiedFault[];
}

/** Why a log that holds is not the one that was backed up; null when it is. */
function whyNotWhole(log: readonly LogEntry[], said: PlacedHead | null | undefined): VerifiedFault | null {
  const [first, last] = [log[0], log.at(-1)];
  if (
    said === undefined ||
    (said?.seq === last?.seq && said?.hash === last?.hash && said?.log === first?.hash)
  )
    return null;
  return { what: 'end', seq: last?.seq ?? 0, said };
}

/**
 * Verifies a backup from its bytes: each line, the chain of the log in the order of the file up to where the first line
 * says that it ends, and that every case follows from the log. Keeps cases and log in memory, and nothing else.
 * @throws BackupFault when the first line is not that of a backup that this version reads
 */
export async function verifyBackup(bytes: AsyncIterable<Uint8Array>): Promise<Verification> {
  const stored: (Case | FirstCase)[] = [];
  const log: LogEntry[] = [];
  const { lines, header, faults } = await readBackup(bytes, ({ table, row }) => {
    if (table === 'cases') stored.push(row as Case);
    else if (table === 'log') log.push(row as LogEntry);
  });
  const walk = new ChainWalk(log.filter((entry) => entry.kind === 'purge'));
  const link = walk.take(log);
  const broken: VerifiedFault | null = link ? { what: 'chain', ...link } : whyNotWhole(log, header.log);
  const cases = header.schemaVersion < 2 ? upgradeCases(stored, log) : (stored as Case[]);
  const { disagreeing, disagreements, unbegun } = caseAgreement(cases, log, Number.POSITIVE_INFINITY);
  const erased = log.filter(({ kind }) => kind === 'erased').length;
  return {
    file: { ok: faults.length === 0, lines },
    chain: { ok: broken === null, entries: log.length, head: log.at(-1)?.hash ?? null, erased },
    replay: {
      ok: disagreeing === 0,
      ...{ cases: cases.length, differences: disagreeing },
      ...{ entriesNotReplayed: erased, casesNotOpened: unbegun },
    },
    faults: [
      ...faults.map(({ line, reason }) => ({ what: 'line' as const, line, reason })),
      ...(broken ? [broken] : []),
      ...disagreements.map((each) => ({ what: 'case' as const, ...each })),
    ],
  };
}

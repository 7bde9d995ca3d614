import { caseAgreement, describeDisagreement } from '../decisions/case-agreement.ts';
import { type ChainBreak, ChainWalk } from '../decisions/hash-chain.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { PlacedHead } from '../decisions/placed-head.ts';
import type { Case } from '../queue/case.ts';
import { splitLines } from '../transcript/lines.ts';
import { BACKUP_LINE_BYTES } from './backup.ts';
import { BackupFault, BackupLines } from './backup-lines.ts';
import { type FirstCase, upgradeCases } from './first-cases.ts';

/** Something that is not as it was written. */
interface VerifiedFault {
  /** "line 7" or "entry 12". */
  where: string;
  reason: string;
}

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

/** What of a backup is verified; the rest is only checked line by line. */
interface Contents {
  lines: number;
  header: BackupLines['header'];
  cases: (Case | FirstCase)[];
  log: LogEntry[];
  faults: BackupFault[];
}

/** @throws BackupFault when the first line is not that of a backup */
async function readContents(bytes: AsyncIterable<Uint8Array>): Promise<Contents> {
  const lines = new BackupLines();
  const contents: Contents = { lines: 0, header: null, cases: [], log: [], faults: [] };
  const note = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (!(error instanceof BackupFault) || lines.header === null) throw error;
      contents.faults.push(error);
    }
  };
  for await (const line of splitLines(bytes, BACKUP_LINE_BYTES)) {
    contents.lines = line.number;
    note(() => {
      const found = lines.take(line);
      if (found?.table === 'cases') contents.cases.push(found.row as Case);
      else if (found?.table === 'log') contents.log.push(found.row as LogEntry);
    });
  }
  note(() => lines.end(contents.lines));
  return { ...contents, header: lines.header };
}

/** Why a log that holds is not the one that was backed up; null when it is. */
function whyNotWhole(log: readonly LogEntry[], said: PlacedHead | null | undefined): ChainBreak | null {
  const [first, last] = [log[0], log.at(-1)];
  if (
    said === undefined ||
    (said?.seq === last?.seq && said?.hash === last?.hash && said?.log === first?.hash)
  )
    return null;
  return {
    seq: last?.seq ?? 0,
    reason: `is the last, but the log ended at entry ${said?.seq ?? 0} with the hash ${said?.hash ?? 'none'} when the backup was made: it was cut off or replaced since`,
  };
}

const fault = ({ seq, reason }: ChainBreak): VerifiedFault => ({ where: `entry ${seq}`, reason });

/**
 * Verifies a backup from its bytes: each line, the chain of the log in the order of the file up to where the first line
 * says that it ends, and that every case follows from the log. Keeps cases and log in memory, and nothing else.
 * @throws BackupFault when the first line is not that of a backup that this version reads
 */
export async function verifyBackup(bytes: AsyncIterable<Uint8Array>): Promise<Verification> {
  const { lines, header, cases: stored, log, faults } = await readContents(bytes);
  if (header === null) throw new BackupFault(Math.max(lines, 1), 'there is nothing in the file');
  const walk = new ChainWalk(log.filter((entry) => entry.kind === 'purge'));
  const broken = walk.take(log) ?? whyNotWhole(log, header.log);
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
      ...faults.map(({ line, reason }) => ({ where: `line ${line}`, reason })),
      ...(broken ? [fault(broken)] : []),
      ...disagreements.map((each) =>
        fault({
          seq: each.seq,
          reason: `the log says otherwise of case ${each.caseId}: ${describeDisagreement(each)}`,
        }),
      ),
    ],
  };
}

import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { LogKind } from '../../domain/decisions/log-kinds.ts';
import { outcomeRows } from '../../domain/decisions/outcome-rows.ts';
import { CHECKED_STATES, isChecked } from '../../domain/knowledge/case-knowledge.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { type CheckedCases, checkedAmong } from '../../domain/metrics/cases/known-outcomes.ts';
import { PACKED_IDS, packCases, unpackCases } from '../../domain/metrics/cases/packed-cases.ts';
import type { ReviewedCase } from '../../domain/metrics/cases/reviewed-cases.ts';
import type { Case } from '../../domain/queue/case.ts';
import { enterGeneration } from '../../storage/all-tables.ts';
import { getAssessments, labelledAssessments } from '../../storage/assessments.ts';
import { allCases, casesInStates } from '../../storage/cases.ts';
import { BEGINNING, type Cursor } from '../../storage/change-journal.ts';
import { type Changes, changesSince, latestCursor } from '../../storage/feed.ts';
import { entriesOfKinds, logHead, logOfCases } from '../../storage/log.ts';
import { goldOfMatches } from '../../storage/match-truth.ts';
import type { StoredAssessment } from '../../storage/rows.ts';
import { readSnapshot, writeSnapshot } from '../../storage/snapshots.ts';

/**
 * Another whenever what a snapshot holds changes its shape or meaning: older ones are then not used. The number is
 * raised by hand, the ids are those that cases are packed with.
 */
const FORMAT = `6 ${PACKED_IDS}`;

/** Entries that outcomes are made of. */
const TELLING: readonly LogKind[] = ['decision', 'decision-withdrawn', 'appeal-decided'];

/** Tables that figures follow from. */
export const TELLING_TABLES = ['cases', 'log'] as const;

/** Changes that are read case by case; with more, reading everything is quicker. */
export const FEW = 5_000;

/** Cases from which on a snapshot saves time, and the share of them that has to be new for another one. */
const WORTH_KEEPING = 2_000;
const NEW_SHARE = 0.02;

/** The true outcomes of some cases. */
async function goldOf(cases: readonly Case[], labelled: readonly StoredAssessment[]) {
  const labels = labelled.flatMap(({ transcriptId, label }) =>
    label ? [[transcriptId, label.outcome] as const] : [],
  );
  return new Map([...labels, ...(await goldOfMatches(cases))]);
}

/**
 * Every case as the figures need it. Read as a whole once in the life of a profile, then kept packed, and afterwards
 * brought up to date by what has changed.
 */
export class GatheredCases {
  #cases: readonly ReviewedCase[] = [];
  /** The same by id; made when something changes, because mostly nothing does and it takes a while. */
  #byId: Map<string, ReviewedCase> | null = null;
  #checked: CheckedCases = new Map();
  #head: ChainHead | null = null;
  /** Changes up to here are in it. */
  #cursor: Cursor = BEGINNING;
  /** Changes that the snapshot does not have. */
  #unsaved = 0;

  get cursor(): Cursor {
    return this.#cursor;
  }

  get head(): ChainHead | null {
    return this.#head;
  }

  /** Those that wait to be looked at again, as they are stored; another map after every change. */
  checked(): CheckedCases {
    return this.#checked;
  }

  /** Every case that figures count; another list after every change. */
  cases(): readonly ReviewedCase[] {
    return this.#cases;
  }

  /** Reads what was kept, and what has come since; everything when nothing was kept or it no longer holds. */
  async open(): Promise<void> {
    const snapshot = await readSnapshot();
    if (snapshot?.format !== FORMAT) return this.#readAll();
    this.#replace(unpackCases(snapshot.packed));
    this.#checked = checkedAmong(await casesInStates(CHECKED_STATES));
    this.#head = snapshot.head;
    this.#cursor = snapshot.cursor;
    this.#unsaved = 0;
    await this.take(await changesSince(TELLING_TABLES, this.#cursor, FEW));
  }

  /**
   * Takes changes in; everything is read again where they do not say what changed.
   * @returns whether any figure can differ
   */
  async take(changes: Changes<(typeof TELLING_TABLES)[number]>): Promise<boolean> {
    if (changes.reset) {
      await this.#readAll();
      return true;
    }
    const { cases, log } = changes.of;
    const isChanged = await this.#takeCases([...cases.added, ...cases.updated], cases.removed);
    const last = log.added.at(-1);
    if (last) this.#head = { seq: last.seq, hash: last.hash };
    this.#cursor = changes.cursor;
    return isChanged;
  }

  async #takeCases(cases: readonly Case[], removed: readonly string[]): Promise<boolean> {
    if (cases.length + removed.length === 0) return false;
    const [log, labelled] = await Promise.all([
      logOfCases(cases.map(({ id }) => id)),
      getAssessments(cases.map(({ transcriptId }) => transcriptId)),
    ]);
    const gathered = gatherCases(outcomeRows(cases, log, await goldOf(cases, labelled))).cases();
    const now = new Map(gathered.map((each) => [each.facts.id, each]));
    const all = this.#known();
    const ids = [...cases.map(({ id }) => id), ...removed];
    const before = ids.flatMap((id) => all.get(id) ?? []);
    // A lease, say, changes a case and none of its outcomes.
    const after = ids.flatMap((id) => now.get(id) ?? []);
    const isChanged = JSON.stringify(before) !== JSON.stringify(after);
    for (const id of ids) {
      const each = now.get(id);
      if (each) all.set(id, each);
      else all.delete(id);
    }
    this.#unsaved += ids.length;
    if (isChanged) this.#cases = [...all.values()];
    return this.#takeChecked(cases, removed) || isChanged;
  }

  /** Who has a case that waits for a check decides what may be in their figures. */
  #takeChecked(cases: readonly Case[], removed: readonly string[]): boolean {
    const waiting = cases.filter(isChecked);
    const gone = [...cases.filter((each) => !isChecked(each)).map(({ id }) => id), ...removed].filter((id) =>
      this.#checked.has(id),
    );
    if (waiting.length + gone.length === 0) return false;
    const checked = new Map(this.#checked);
    for (const each of waiting) checked.set(each.id, each);
    for (const id of gone) checked.delete(id);
    this.#checked = checked;
    return true;
  }

  /** Keeps what was gathered for the next time, if enough is new. */
  async keep(): Promise<void> {
    const { length } = this.#cases;
    if (length < WORTH_KEEPING || this.#unsaved < length * NEW_SHARE) return;
    this.#unsaved = 0;
    await writeSnapshot({
      format: FORMAT,
      head: this.#head,
      cursor: this.#cursor,
      packed: packCases(this.cases()),
    });
  }

  #replace(cases: readonly ReviewedCase[]): void {
    this.#cases = cases;
    this.#byId = null;
  }

  #known(): Map<string, ReviewedCase> {
    this.#byId ??= new Map(this.#cases.map((each) => [each.facts.id, each]));
    return this.#byId;
  }

  async #readAll(): Promise<void> {
    await enterGeneration();
    // What changes while it is read comes again afterwards.
    const cursor = await latestCursor();
    const head = await logHead();
    const [cases, log, labelled] = await Promise.all([
      allCases(),
      entriesOfKinds(TELLING),
      labelledAssessments(),
    ]);
    // In the order of ids, so that the same cases are in the same order in every tab.
    const gathered = gatherCases(outcomeRows(cases, log, await goldOf(cases, labelled))).cases();
    this.#replace(gathered);
    this.#checked = checkedAmong(cases);
    this.#head = head;
    this.#cursor = cursor;
    this.#unsaved = cases.length;
  }
}

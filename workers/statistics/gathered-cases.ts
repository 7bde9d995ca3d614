import type { ChainHead } from '../../domain/decisions/hash-chain.ts';
import type { LogKind } from '../../domain/decisions/log-entry.ts';
import { outcomeRows } from '../../domain/decisions/outcome-rows.ts';
import { CHECKED_STATES, isChecked } from '../../domain/knowledge/case-knowledge.ts';
import { gatherCases } from '../../domain/metrics/case-history.ts';
import { type CheckedCases, checkedAmong } from '../../domain/metrics/known-outcomes.ts';
import { packCases, unpackCases } from '../../domain/metrics/packed-cases.ts';
import type { ReviewedCase } from '../../domain/metrics/reviewed-cases.ts';
import { enterGeneration } from '../../storage/all-tables.ts';
import { getAssessments, labelledAssessments } from '../../storage/assessments.ts';
import { allCases, casesChangedFrom, casesInStates, countCases, getCases } from '../../storage/cases.ts';
import {
  entriesAfter,
  entriesOfKinds,
  getLogEntry,
  lastOfKinds,
  logHead,
  logOfCases,
} from '../../storage/log.ts';
import type { StoredAssessment, StoredCase } from '../../storage/rows.ts';
import { readSnapshot, writeSnapshot } from '../../storage/snapshots.ts';

/** Raised whenever what a snapshot holds changes its shape or meaning: older ones are then not used. */
const FORMAT = 2;

/** Entries that outcomes are made of. */
const TELLING: readonly LogKind[] = ['decision', 'decision-withdrawn', 'appeal-decided'];

/** Entries after which cases may be gone or others than before, although none says that it changed. */
const SWEEPING: readonly LogKind[] = ['restore', 'purge'];

/** A change is stored a little after its time was noted: changes of this many milliseconds are read twice. */
const OVERLAP = 3_000;

/** Changes that are read case by case; with more, reading everything is quicker. */
const FEW = 5_000;

/** Cases from which on a snapshot saves time, and the share of them that has to be new for another one. */
const WORTH_KEEPING = 2_000;
const NEW_SHARE = 0.02;

/** Cases that changed, with the decisions on them, at one moment. */
interface Changes {
  /** When they were read, in milliseconds since 1970. */
  readAt: number;
  head: ChainHead | null;
  cases: readonly StoredCase[];
  gathered: readonly ReviewedCase[];
}

const goldOf = (labelled: readonly StoredAssessment[]) =>
  new Map(
    labelled.flatMap(({ transcriptId, label }) => (label ? [[transcriptId, label.outcome] as const] : [])),
  );

/**
 * Every case as the figures need it. Read as a whole once in the life of a profile, then kept packed, and afterwards
 * brought up to date by what has changed.
 */
export class GatheredCases {
  #cases: readonly ReviewedCase[] = [];
  /** The same by id; made when something changes, because mostly nothing does and it takes a while. */
  #byId: Map<string, ReviewedCase> | null = null;
  /** Cases that no figure counts: withdrawn ones. */
  #uncounted = new Set<string>();
  #checked: CheckedCases = new Map();
  #head: ChainHead | null = null;
  #readFrom = 0;
  /** Revisions of what changed lately, so that what is read twice is not taken for new. */
  #recent = new Map<string, number>();
  /** Changes that the snapshot does not have. */
  #unsaved = 0;

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
    this.#uncounted = new Set(snapshot.uncounted);
    this.#head = snapshot.head;
    this.#readFrom = snapshot.readFrom;
    this.#recent.clear();
    this.#unsaved = 0;
    const changes = await this.readChanges();
    if (changes === null) await this.#readAll();
    else this.take(changes);
  }

  /** Reads everything again, as after something that no change tells of. */
  async reopen(): Promise<void> {
    await this.#readAll();
  }

  /** What has changed since the last look; null when everything has to be read again. Changes nothing here. */
  async readChanges(): Promise<Changes | null> {
    const readAt = Date.now();
    const head = await logHead();
    if (this.#head) {
      const same = (await getLogEntry(this.#head.seq))?.hash === this.#head.hash;
      if (!same || (await lastOfKinds(SWEEPING)) > this.#head.seq) return null;
    }
    // A clock that was set back must not hide what came: the log tells as well.
    const changed = await casesChangedFrom(Math.min(this.#readFrom, readAt) - OVERLAP);
    const told = await entriesAfter(this.#head?.seq ?? 0, FEW + 1);
    if (changed.length > FEW || told.length > FEW) return null;
    const known = new Set(changed.map(({ id }) => id));
    const others = told.flatMap(({ caseId }) => (caseId === null || known.has(caseId) ? [] : [caseId]));
    const cases = [...changed, ...(await getCases([...new Set(others)]))].filter(
      ({ id, revision }) => this.#recent.get(id) !== revision,
    );
    const [log, labelled] = await Promise.all([
      logOfCases(cases.map(({ id }) => id)),
      getAssessments(cases.map(({ transcriptId }) => transcriptId)),
    ]);
    const gathered = gatherCases(outcomeRows(cases, log, goldOf(labelled))).cases();
    return { readAt, head, cases, gathered };
  }

  /**
   * Takes changes in.
   * @returns whether any figure can differ
   */
  take({ readAt, head, cases, gathered }: Changes): boolean {
    this.#head = head;
    this.#readFrom = readAt;
    if (cases.length === 0) return false;
    const now = new Map(gathered.map((each) => [each.facts.id, each]));
    const all = this.#known();
    const before = cases.flatMap(({ id }) => all.get(id) ?? []);
    // A lease, say, changes a case and none of its outcomes.
    const after = cases.flatMap(({ id }) => now.get(id) ?? []);
    const changed = JSON.stringify(before) !== JSON.stringify(after);
    for (const { id, revision } of cases) {
      const each = now.get(id);
      if (each) all.set(id, each);
      else all.delete(id);
      if (each) this.#uncounted.delete(id);
      else this.#uncounted.add(id);
      this.#recent.set(id, revision);
    }
    if (this.#recent.size > 2 * FEW) this.#recent = new Map([...this.#recent].slice(-FEW));
    this.#unsaved += cases.length;
    if (changed) this.#cases = [...all.values()];
    return this.#takeChecked(cases) || changed;
  }

  /** Who has a case that waits for a check decides what may be in their figures. */
  #takeChecked(cases: readonly StoredCase[]): boolean {
    const concerned = cases.filter((each) => isChecked(each) || this.#checked.has(each.id));
    if (concerned.length === 0) return false;
    const checked = new Map(this.#checked);
    for (const each of concerned) {
      if (isChecked(each)) checked.set(each.id, each);
      else checked.delete(each.id);
    }
    this.#checked = checked;
    return true;
  }

  /** Whether there are as many cases as were gathered: none is gone without anything that says so. */
  async isComplete(): Promise<boolean> {
    return (await countCases()) === this.#cases.length + this.#uncounted.size;
  }

  /** Keeps what was gathered for the next time, if enough is new. */
  async keep(): Promise<void> {
    const { length } = this.#cases;
    if (length < WORTH_KEEPING || this.#unsaved < length * NEW_SHARE) return;
    this.#unsaved = 0;
    await writeSnapshot({
      format: FORMAT,
      head: this.#head,
      readFrom: this.#readFrom,
      uncounted: [...this.#uncounted],
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
    const readAt = Date.now();
    const head = await logHead();
    const [cases, log, labelled] = await Promise.all([
      allCases(),
      entriesOfKinds(TELLING),
      labelledAssessments(),
    ]);
    // In the order of ids, so that the same cases are in the same order in every tab.
    const gathered = gatherCases(outcomeRows(cases, log, goldOf(labelled))).cases();
    this.#replace(gathered);
    this.#checked = checkedAmong(cases);
    const known = this.#known();
    this.#uncounted = new Set(cases.filter(({ id }) => !known.has(id)).map(({ id }) => id));
    this.#head = head;
    this.#readFrom = readAt;
    this.#recent.clear();
    this.#unsaved = cases.length;
  }
}

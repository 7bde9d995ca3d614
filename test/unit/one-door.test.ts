import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What commands change. */
const GUARDED = [
  'cases',
  'log',
  'drafts',
  'policies',
  'reviewPolicies',
  'reviewers',
  'goldenItems',
  'candidates',
  'shadowFlags',
  'workdays',
  'aggregates',
  'cohortSources',
  'cohortRows',
  'cohortLogs',
  'cohortConflicts',
  'transcripts',
  'unassessed',
  'setAside',
  'learning',
  'examSittings',
  'lessons',
  'calibrationSessions',
  'assessments',
  'formerAssessments',
  'imports',
  'packs',
  'clusters',
  'clusterMembers',
  'unclustered',
];

const sources = ['domain', 'storage', 'workflows', 'workers', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')),
);

/** What the read-write transactions of a text are opened on, as it is written there. */
function writesOn(text: string): string[] {
  return [...text.matchAll(/transaction\(\s*'rw[!?]?',([\s\S]*?)(?:async )?\(\) =>/g)].map(
    (match) => match[1]!,
  );
}

/** Tables by their names, or by a name that does not tell which. */
const isGuarded = (tables: string) =>
  /\btables\b/.test(tables) || GUARDED.some((table) => new RegExp(`\\b${table}\\b`).test(tables));

const WRITES = [
  'add',
  'bulkAdd',
  'put',
  'bulkPut',
  'update',
  'bulkUpdate',
  'delete',
  'bulkDelete',
  'modify',
  'clear',
];

/** Whether a text writes to a table that commands change, by its name; whatever is asked of it in between. */
const writesTo = (text: string) =>
  new RegExp(`\\bdatabase\\s*\\.(?:${GUARDED.join('|')})\\b[^;]*?\\.(?:${WRITES.join('|')})\\(`).test(text);

test('the reader of transactions sees them however they are written', () => {
  const written = `
    await database.transaction('rw', database.cases, database.log, async () => {});
    database.transaction(
      'rw',
      [one, two],
      () => nothing(),
    );
    database.transaction('r', database.drafts, async () => {});`;
  expect(writesOn(written).map((each) => each.trim())).toEqual([
    'database.cases, database.log,',
    '[one, two],',
  ]);
  expect(isGuarded('[one, reviewers],')).toBe(true);
  expect(isGuarded('database.savedViews,')).toBe(false);
  expect(isGuarded('database.tables,')).toBe(true);
});

const callersOf = (name: string) =>
  sources.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(`${name}(`)).sort();

test('only the door opens a read-write transaction on what commands change', () => {
  const opening = sources.filter((file) => writesOn(readFileSync(join(ROOT, file), 'utf8')).some(isGuarded));
  // Beside it, what fills the empty database of the practice team.
  expect(opening.sort()).toEqual(['storage/all-tables.ts', 'storage/commit.ts']);
  expect(callersOf('fillTables')).toEqual(['storage/all-tables.ts', 'workers/practice/generating.ts']);
});

test('the reader of writing sees it however a row is found', () => {
  expect(writesTo('database.cases.put(row);')).toBe(true);
  expect(writesTo("await database.log\n.where('kind')\n.equals('x')\n.delete();")).toBe(true);
  expect(writesTo("database.cases.get('x'); known.add(1);")).toBe(false);
  expect(writesTo('database.settings.put(row);')).toBe(false);
});

test('only the door, and the log it appends to, writes what commands change', () => {
  const writing = sources.filter((file) => writesTo(readFileSync(join(ROOT, file), 'utf8')));
  expect(writing.sort()).toEqual(['storage/log.ts']);
});

/** What deletes a database or replaces all that is stored, and who calls for it, each with its reason. */
const BESIDE_THE_DOOR: Record<string, RegExp> = {
  // Deletes the database, or puts rows in the place of all of them.
  'storage/all-tables.ts': /database\.delete\(|function replaceTables/,
  // Within its one transaction.
  'storage/commit.ts': /replaceTables\(/,
  // On a full disk, where no transaction goes through: deleting needs no room.
  'workflows/backup/erase.ts': /deleteDatabase\(/,
  // Storage that cannot be opened or read.
  'workflows/console/way-out.ts': /deleteDatabase\(/,
  // Deletes the databases of the practice team, which nobody's work is in.
  'storage/practice-data.ts': /Dexie\.delete\(/,
  // Gives Dexie the browser's own function.
  'storage/newer-version.ts': /indexedDB\.deleteDatabase\(/,
};

test('everything is replaced within the door alone, and deleted as a whole only where no transaction can be', () => {
  const asking = sources.filter((file) =>
    /\b(?:replaceTables|deleteDatabase)\(|\b(?:database|Dexie)\.delete\(/.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  );
  expect(asking.sort()).toEqual(Object.keys(BESIDE_THE_DOOR).sort());
  for (const [file, reason] of Object.entries(BESIDE_THE_DOOR))
    expect(readFileSync(join(ROOT, file), 'utf8'), file).toMatch(reason);
});

import readWorkbook from 'read-excel-file/node';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { facetsOf } from '../../components/queue/filter/facets.ts';
import { caseFilter } from '../../components/queue/filter/filter-cases.ts';
import { KnownCases } from '../../components/queue/filter/known-cases.ts';
import { failureOf } from '../../domain/failures/failure.ts';
import { hasDecided, isSealed, isSealedInFigures, knowsOf } from '../../domain/knowledge/case-knowledge.ts';
import type { KnownCase } from '../../domain/knowledge/known-case.ts';
import { NO_FILTER, type StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import { BUILT_IN_VIEWS } from '../../domain/queue/queue-view.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { ROLES, type Role } from '../../domain/reviewers/reviewer.ts';
import { database } from '../../storage/database.ts';
import { withheldText } from '../../words/export-words.ts';
import { statisticsService } from '../../workers/statistics/statistics-service.ts';
import { readExport } from '../../workflows/exports/export-source.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFile, makeFile } from '../../workflows/exports/exports.ts';
import { readReport } from '../../workflows/exports/report.ts';
import { exportLog, LOG_FORMATS } from '../../workflows/log/log-check.ts';
import { liveCaseHistory, liveLog } from '../../workflows/log/log-reading.ts';
import { liveAppeals, liveSecondReviews } from '../../workflows/quality/quality-reading.ts';
import { CaseBook } from '../../workflows/queue/case-book.ts';
import { oneCase } from '../../workflows/queue/read-models.ts';
import { actingKnower } from '../../workflows/statistics/knower.ts';
import { makePolicy, makeReviewPolicy, makeRules } from '../fixtures/factories.ts';
import { sitAs } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { type Poisoned, poisonedCases, storePoisoned, VIEWERS } from '../fixtures/poisoned.ts';
import { addPolicy, addReviewPolicy } from '../fixtures/writes.ts';

vi.mock(
  '../../workers/workbook/workbook-client.ts',
  async () => await import('../fixtures/workbook-here.ts'),
);
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));

const CASES = poisonedCases();
const viewerOf = (role: Role) => ({ name: VIEWERS[role], role });

/** What a way out must keep from somebody, of one case: texts that may stand nowhere in what they get. */
interface Kept {
  /** Where it is, to be found when it leaks. */
  what: string;
  text: string;
}

const RULES = makeRules({ blind: { mode: 'share', share: 0.5 } });

/** The verdicts of others that are kept from somebody. */
function sealedVerdicts({ whole, verdicts }: Poisoned, role: Role, inFigures: boolean): Kept[] {
  const sealed = (inFigures ? isSealedInFigures : isSealed)(whole, viewerOf(role));
  if (!sealed) return [];
  return verdicts.flatMap(({ note, seconds }) => [
    { what: `note of ${whole.id}`, text: note },
    { what: `seconds of ${whole.id}`, text: String(seconds) },
  ]);
}

/** What no file, figure or list may tell somebody of a case before they have decided it. */
function keptFrom(role: Role, inFigures: boolean): Kept[] {
  return CASES.flatMap((each) => {
    const { whole, risk, draw } = each;
    const verdicts = sealedVerdicts(each, role, inFigures);
    if (role === 'lead') return verdicts;
    const isOpen = each.situation !== 'decided';
    return [
      ...verdicts,
      ...(isOpen || whole.origin !== 'detection' ? [{ what: `risk of ${whole.id}`, text: risk }] : []),
      { what: `draw of ${whole.id}`, text: draw },
    ];
  });
}

/** Ids of cases that somebody must not know of. */
const unknownTo = (role: Role): Kept[] =>
  CASES.filter(({ whole }) => !knowsOf(whole, viewerOf(role))).flatMap(({ whole }) => [
    { what: `id of ${whole.id}`, text: whole.id },
    { what: `transcript of ${whole.id}`, text: whole.transcriptId },
  ]);

const wovenTo = (role: Role): Kept[] =>
  CASES.filter(({ whole }) => whole.origin !== 'detection' && !hasDecided(whole, viewerOf(role)))
    .filter(() => role !== 'lead')
    .flatMap(({ whole }) => [
      { what: `id of ${whole.id}`, text: whole.id },
      { what: `transcript of ${whole.id}`, text: whole.transcriptId },
    ]);

/** Checks that a text tells nothing of it; ids and numbers are told from those that they begin. */
function expectNothingOf(text: string, kept: readonly Kept[], way: string): void {
  const told = kept.filter(({ text: secret }) => text.includes(secret));
  expect(told.map(({ what }) => `${way}: ${what}`)).toEqual([]);
}

// Once: nothing here writes.
beforeAll(async () => {
  await database.delete({ disableAutoOpen: false });
  await addPolicy(makePolicy());
  await addReviewPolicy(makeReviewPolicy({ rules: RULES }));
  await storePoisoned(CASES);
});

const request = (filter: Partial<StatisticsFilter> = {}) => ({
  filter: { ...NO_FILTER, ...filter },
  asOf: Date.UTC(2026, 2, 20),
  head: null,
});

async function textOf(format: ExportFormat, filter: Partial<StatisticsFilter> = {}): Promise<string> {
  const { file } = await exportFile(format, request(filter));
  if (format !== 'workbook') return file.text();
  const sheets = await readWorkbook(Buffer.from(await file.arrayBuffer()), { trim: false });
  return JSON.stringify(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The queue as somebody's screen has it. */
async function queueOf(role: Role): Promise<{ rows: KnownCase[]; known: KnownCases }> {
  const book = new CaseBook();
  book.fill(await database.cases.toArray());
  const known = new KnownCases(book, viewerOf(role), RULES);
  return { rows: [...known.all()].filter(({ unknown }) => !unknown), known };
}

/** Every way out of the console by which something of a case reaches somebody, as text. */
const WAYS_OUT: Record<string, (role: Role) => Promise<string[]>> = {
  ...Object.fromEntries(
    EXPORT_FORMATS.map((format) => [`export ${format}`, async () => [await textOf(format)]]),
  ),
  ...Object.fromEntries(
    LOG_FORMATS.map((format) => [
      `log export ${format}`,
      async (role: Role) => {
        const { entries, transcriptOf } = await firstOf(liveLog(VIEWERS[role]));
        return [await (await exportLog(entries, transcriptOf, format)).file.text()];
      },
    ]),
  ),
  'the log': async (role) => {
    const { entries, transcriptOf } = await firstOf(liveLog(VIEWERS[role]));
    return [JSON.stringify([entries, [...transcriptOf]])];
  },
  'the report': async () => [JSON.stringify(await readReport(request()))],
  'statistics under each reviewer': async () => {
    const service = statisticsService(() => Promise.resolve());
    const knower = await actingKnower();
    const names = [null, ...CASES.flatMap(({ verdicts }) => verdicts.map(({ by }) => by))];
    const answers: string[] = [];
    for (const reviewer of names) {
      const filter = { ...NO_FILTER, reviewer };
      answers.push(JSON.stringify(await service.answer({ filter, drift: undefined, knower })));
    }
    return answers;
  },
  'the queue': async (role) => [JSON.stringify((await queueOf(role)).rows)],
};

/** Ways that tell of one case that somebody has in front of them, by its address. */
const BY_ADDRESS = {
  'case history': (role: Role, id: string) => firstOf(liveCaseHistory(id, VIEWERS[role])),
  review: (role: Role, id: string) => firstOf(oneCase(id, VIEWERS[role])),
};

describe.each(ROLES)('a %s', (role) => {
  beforeEach(() => sitAs(VIEWERS[role], role));

  test.each(Object.keys(WAYS_OUT))('learns nothing that they may not know from %s', async (way) => {
    const inFigures = !/log|queue/.test(way) || role !== 'lead';
    const lists = way === 'the queue';
    // A lead's queue shows no verdict; what it is made of never leaves the page.
    const kept = lists && role === 'lead' ? [] : keptFrom(role, inFigures);
    const named = role === 'lead' ? [] : lists || way.includes('log') ? unknownTo(role) : wovenTo(role);
    for (const text of await WAYS_OUT[way]!(role)) expectNothingOf(text, [...kept, ...named], way);
  });

  test('learns from no address what they may not know', async () => {
    for (const each of CASES) {
      const { id } = each.whole;
      const history = JSON.stringify(await BY_ADDRESS['case history'](role, id));
      expectNothingOf(history, sealedVerdicts(each, role, false), `history of ${id}`);
      if (role !== 'lead' && each.situation !== 'decided')
        expectNothingOf(history, [{ what: 'risk', text: each.risk }], `history of ${id}`);
      const review = await BY_ADDRESS.review(role, id);
      expect(review === null).toBe(!knowsOf(each.whole, viewerOf(role)));
      expectNothingOf(JSON.stringify(review), sealedVerdicts(each, role, false), `review of ${id}`);
      if (review && role !== 'lead') {
        expect(review.assessment.label).toBeNull();
        expect(review.transcript).not.toHaveProperty('label');
      }
    }
  });

  test('gets figures that follow from the rows that they get, and that say what is left out', async () => {
    const source = await readExport(request());
    const service = statisticsService(() => Promise.resolve());
    const answer = await service.answer({
      filter: NO_FILTER,
      drift: undefined,
      knower: await actingKnower(),
    });
    if (!answer.ok) throw failureOf(answer);
    const { asOf: _asOf, pending: _pending, ...shown } = answer.value.statistics;
    expect(source.statistics).toMatchObject(shown);
    expect(withheldText(answer.value.withheld!)).toBe(source.provenance.withheld);
    expect(source.provenance.withheld).toMatch(role === 'lead' ? /second review/ : new RegExp(`a ${role}`));
    for (const format of ['workbook', 'indicators-csv', 'report', 'statistics-json'] as const)
      expect(await (await makeFile(format, source)).size).toBeGreaterThan(0);
    expect(await textOf('workbook')).toContain(source.provenance.withheld!.slice(0, 60));
  });

  test('gets no known answer but of what they have decided, and nothing of how cases were drawn', async () => {
    const { outcomes } = await readExport(request());
    if (role === 'lead') {
      expect(outcomes.every(({ gold }) => gold === 'risk')).toBe(true);
      return;
    }
    expect(outcomes.filter(({ gold }) => gold !== null)).toEqual([]);
    expect(outcomes.flatMap(({ flagged_by }) => flagged_by)).not.toContain('golden');
    expect(outcomes.flatMap(({ flagged_by }) => flagged_by)).not.toContain('audit-sample');
    // Sealed cases wait like any other, and none that waits is named.
    const waiting = outcomes.filter(({ decision, stage }) => decision === null && stage !== 'appeal');
    const flagged = CASES.filter(({ whole, situation }) => {
      const isOpen = situation !== 'decided' && situation !== 'appealed';
      return whole.origin === 'detection' && isOpen;
    });
    expect(waiting).toHaveLength(flagged.length);
    expect(
      waiting.every(({ case_id, stage }) => /^waiting-\d+$/.test(case_id) && stage === 'first-review'),
    ).toBe(true);
  });
});

describe.each(['trainee', 'reviewer'] as const)('to a %s', (role) => {
  test('rows that were handed out look alike in the queue, whatever brought the case in', async () => {
    const { rows } = await queueOf(role);
    const handedOut = rows.filter(({ state, blind }) => state !== 'decided' && blind !== null);
    const origins = new Set(
      handedOut.map(({ id }) => CASES.find(({ whole }) => whole.id === id)!.whole.origin),
    );
    expect([...origins].sort()).toEqual(['audit-sample', 'detection', 'golden']);
    for (const { origin, risk, threshold, strongest, flaggedBy, flaggedAt, audit } of handedOut)
      expect([origin, risk, threshold, strongest, flaggedBy, flaggedAt, audit]).toEqual(Array(7).fill(null));
  });

  test('the queue’s second reviews are those of Quality', async () => {
    if (!may(role, 'second-review')) return;
    const { rows } = await queueOf(role);
    const view = BUILT_IN_VIEWS.find(({ id }) => id === 'second-review')!.view;
    const passes = caseFilter(view, { seesWoven: false, blind: true }, Date.now());
    const listed = rows.filter(passes).map(({ id }) => id);
    const due = await firstOf(liveSecondReviews(VIEWERS[role]));
    expect(listed.sort()).toEqual(due.map(({ id }) => id).sort());
    expect(JSON.stringify(await firstOf(liveAppeals(VIEWERS[role])))).not.toMatch(/golden|audit-sample/);
  });

  test('what waits counts the same whether a case in hand came from the queue or was woven in', async () => {
    const { rows, known } = await queueOf(role);
    const passes = caseFilter(BUILT_IN_VIEWS[0]!.view, { seesWoven: false, blind: true }, Date.now());
    const listed = rows.filter((each) => passes(each) && !known.leftOut().has(each.id));
    const flagged = CASES.filter(
      ({ whole }) => whole.origin === 'detection' && ['open', 'leased'].includes(whole.state),
    );
    const held = listed.filter(({ lease }) => lease?.reviewer === VIEWERS[role]);
    expect(held).toHaveLength(3);
    // One that nobody was handed yet can be left out for each woven one, as long as there are any.
    expect(known.leftOut().size).toBe(1);
    expect(listed.length).toBeGreaterThanOrEqual(flagged.length);
    expect(facetsOf(rows).reviewers.filter((name) => /^who-/.test(name)).length).toBeLessThan(4);
  });
});

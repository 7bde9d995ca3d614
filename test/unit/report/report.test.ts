import { describe, expect, test } from 'vitest';
import { PRACTICE_NOTICE } from '../../../domain/export/provenance.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { element, toHtml } from '../../../domain/report/elements.ts';
import { reportHtml } from '../../../domain/report/html.ts';
import { transparencyReport } from '../../../domain/report/report.ts';
import { madeExport } from '../../fixtures/made-export.ts';
import { readReport } from '../../fixtures/read-tables.ts';
import { makeReportFacts } from '../../fixtures/report-facts.ts';

const facts = makeReportFacts();
const html = reportHtml(transparencyReport(facts));
const textOf = (own: string) =>
  own
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

/** What stands under a numbered heading. */
function section(own: string, number: string): string {
  const found = own.match(/<section>.*?<\/section>/gs)?.find((each) => each.includes(`<h2>${number}. `));
  if (!found) throw new Error(`no section ${number}`);
  return found;
}

describe('the practice transparency report', () => {
  test('has the sections of the report in their order, under their numbers', () => {
    const headings = Array.from(html.matchAll(/<h2>([^<]*)<\/h2>/g), ([, heading]) => heading!);
    expect(headings.map((heading) => heading.split('. ')[0])).toEqual([
      'Findings',
      ...Array.from({ length: 9 }, (_, index) => `2.1.${index + 1}`),
      'What the figures mean',
      'What this report was made from',
    ]);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  test('opens with findings in sentences; the hashes come last', () => {
    const opening = textOf(html.slice(html.indexOf('<h2>Findings'), html.indexOf('<h2>2.1.1.')));
    const { confirmationRate: rate, cases } = facts.statistics;
    expect(opening).toContain(`The confirmation rate was ${(rate.value! * 100).toFixed(1)} % (Wilson 95 %: `);
    expect(opening).toMatch(/That is \d+\.\d points (below|above) the published 87 % \(Yubo\), which is /);
    expect(opening).toContain(`of ${cases.flagged.toLocaleString('en')} flagged cases are pending`);
    expect(opening).toMatch(
      /(Within|More than) chance: Newcombe 95 % interval of the change|No comparison: /,
    );
    const told = readReport(html.slice(html.indexOf('<h2>Findings'), html.indexOf('<h2>2.1.1.')));
    expect(told.find(({ id, part }) => id === 'confirmation-rate' && part === 'value')!.value).toBe(
      rate.value,
    );
    expect(html.indexOf('a'.repeat(16))).toBeGreaterThan(html.indexOf('<h2>What this report was made from'));
  });

  test('every number in it is the one of the list of figures, with every digit', () => {
    const figures = new Map(figuresOf(facts.statistics).map((each) => [`${each.scope} ${each.id}`, each]));
    const told = readReport(html);
    expect(told.length).toBeGreaterThan(500);
    for (const { id, scope, part, value, text } of told) {
      const figure = figures.get(`${scope} ${id}`)!;
      expect(figure, `${scope} ${id}`).toBeDefined();
      expect(value, `${scope} ${id}`).toBe(figure[part]);
      expect(text === 'undefined').toBe(value === null);
      if (value !== null && figure.unit === 'share' && ['value', 'low', 'high'].includes(part))
        expect(text).toBe(`${(value * 100).toFixed(1)} %`);
    }
  });

  test('errors stand by technology and in all three methods, each with k, n and interval', () => {
    const told = readReport(section(html, '2.1.6'));
    const layers = Object.keys(facts.statistics.byLayer).map((layer) => `layer:${layer}`);
    for (const id of ['unconfirmed-per-flagged', 'reversed-per-actioned', 'reversed-per-appealed'])
      for (const scope of ['all', ...layers])
        for (const part of ['k', 'n', 'value', 'low', 'high'])
          expect(
            told.some((each) => each.id === id && each.scope === scope && each.part === part),
            `${id} ${scope} ${part}`,
          ).toBe(true);
    expect(section(html, '2.1.6')).toContain('<img alt="Unconfirmed of reviewed');
    expect(textOf(section(html, '2.1.6'))).toContain('LinkedIn 20230 of 0undefinedTable 5');
  });

  test('volumes, redress, retention and deletions are told', () => {
    expect(textOf(section(html, '2.1.1'))).toContain('Messages in assessed transcripts123,456');
    expect(textOf(section(html, '2.1.5'))).toContain('Decisions reversed');
    const kept = textOf(section(html, '2.1.8'));
    expect(kept).toContain('12 months');
    expect(kept).toContain('195 days');
    expect(kept).toContain('retention period over400160122');
    expect(kept).toContain('2025-01Rules1,20080030050204');
    for (const number of ['2.1.2', '2.1.3'])
      expect(textOf(section(html, number))).toContain('Not applicable.');
    expect(textOf(section(html, '2.1.9'))).toContain('None.');
    const forever = makeReportFacts({ periods: { transcriptMonths: null, appealDays: null }, purges: [] });
    const other = textOf(section(reportHtml(transparencyReport(forever)), '2.1.8'));
    expect(other.match(/until deleted by hand/g)).toHaveLength(2);
    expect(other).toContain('Nothing has been deleted.');
  });

  test('names no reviewer, not even one that it is filtered by or that deleted something', () => {
    const names = Object.keys(facts.statistics.byReviewer).filter((name) => /^[a-z]{5,}$/.test(name));
    expect(names).toContain('willow');
    const filtered = madeExport(3_000, { ...NO_FILTER, reviewer: 'willow', layer: 'rules' });
    const under = reportHtml(transparencyReport(makeReportFacts({}, filtered)));
    for (const own of [html, under]) for (const name of names) expect(own.includes(name)).toBe(false);
    expect(textOf(under)).toContain('flagged by rules, reviewed by one person');
    expect(textOf(under)).toContain('layer=rules');
  });

  test('what is undefined says so, and nothing at all can be reported on', () => {
    const empty = reportHtml(transparencyReport(makeReportFacts({ aggregates: [] }, madeExport(0))));
    expect(section(empty, '2.1.6')).toContain('data-part="value">undefined</data>');
    expect(textOf(section(empty, '2.1.6')).match(/0 of 0undefinedundefined/g)).toHaveLength(3);
    expect(textOf(empty)).not.toMatch(/NaN|Infinity|\bnull\b/);
  });
});

describe('its file', () => {
  test('needs nothing beside itself and runs nothing', () => {
    expect(html.startsWith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')).toBe(true);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(html).not.toMatch(/<script|\son\w+=|\ssrc=(?!"data:)|https?:|url\(|@import/);
    expect(html.match(/href="([^"]*)"/g)).toEqual(['href="data:,"']);
  });

  test('says on screen and at the head of every printed page that it is practice', () => {
    expect(html).toContain(`<p class="notice">${PRACTICE_NOTICE}</p>`);
    expect(html).toMatch(
      new RegExp(
        `<thead class="running"><tr><td class="pages-cell"><p>${PRACTICE_NOTICE}</p></td></tr></thead>`,
      ),
    );
  });

  test('has tables with captions and headings, and pictures with words', () => {
    const tables = html.match(/<table class="figures" width="100%">.*?<\/table>/gs)!;
    for (const table of tables) {
      expect(table).toMatch(
        /^<table class="figures" width="100%"><caption>[^<]+<\/caption><thead><tr><th scope="col"/,
      );
      for (const [row] of table.split('<tbody>')[1]!.matchAll(/<tr>.*?<\/tr>/gs))
        expect(row).toMatch(/^<tr><th scope="row"/);
    }
    const captions = tables.map((table) => /<caption>([^<]*)/.exec(table)![1]);
    expect(new Set(captions).size).toBe(captions.length);
    const pictures = [...html.matchAll(/<img[^>]*>/g)];
    expect(pictures).not.toHaveLength(0);
    for (const [picture] of pictures)
      expect(picture).toMatch(/^<img alt="[^"]{20,}" src="data:image\/svg\+xml,%3Csvg%20xmlns[^"]+" width/);
  });

  test('shows names from the data as text, with what is hidden in them visible', () => {
    expect(html).toContain('<bdi>&lt;b&gt;[U+202E]en</bdi>');
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('<b>');
  });

  test('every text and attribute is escaped; a style cannot end early', () => {
    expect(toHtml(element('p', { title: '"><script>' }, '<i>&"'))).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;i&gt;&amp;&quot;</p>',
    );
    expect(() => toHtml(element('style', {}, '</style><script>'))).toThrow(TypeError);
  });
});

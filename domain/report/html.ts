import type { Report } from './blocks.ts';
import { element, toHtml } from './elements.ts';
import { reportElement } from './render.ts';
import { STYLE } from './style.ts';

/** The file may load nothing and run nothing, whoever opens it. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const CELL = { class: 'pages-cell' };

/**
 * The report as one HTML file that needs nothing beside itself. When it is printed the notice stands on every page:
 * browsers repeat the head of a table on each page that it runs over, so the whole is the one cell of a table.
 */
export function reportHtml(report: Report): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, report.title),
    // Keeps browsers from asking for an icon.
    element('link', { rel: 'icon', href: 'data:,' }),
    element('style', {}, STYLE),
  );
  const running = element('tr', {}, element('td', CELL, element('p', {}, report.notice)));
  const pages = element(
    'table',
    { role: 'presentation', class: 'pages' },
    element('thead', { class: 'running' }, running),
    element(
      'tbody',
      { class: 'pages-body' },
      element('tr', { class: 'pages-row' }, element('td', CELL, reportElement(report))),
    ),
  );
  return `<!doctype html>\n${toHtml(element('html', { lang: 'en' }, head, element('body', {}, element('main', {}, pages))))}\n`;
}

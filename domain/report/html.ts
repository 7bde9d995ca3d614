import { locale } from '../../words/locale.ts';
import type { Report } from './blocks.ts';
import { type ElementNode, element, toHtml } from './elements.ts';
import { reportElement } from './render.ts';
import { STYLE } from './style.ts';

/** The file may load nothing and run nothing, whoever opens it. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Wide enough to read, and no wider than A4. */
const PICTURE_WIDTH = 600;

/** A drawing as a picture within the file: word processors show pictures, but no drawings that are part of a page. */
function pictureOf({ attributes, children }: ElementNode): ElementNode {
  const { role: _, 'aria-label': alt, ...own } = attributes;
  const drawing = toHtml(element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...own }, ...children));
  return element('img', {
    alt,
    src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    width: PICTURE_WIDTH,
    height: Math.round((PICTURE_WIDTH * Number(own.height)) / Number(own.width)),
  });
}

const withPictures = (node: ElementNode): ElementNode =>
  node.tag === 'svg'
    ? pictureOf(node)
    : {
        ...node,
        children: node.children.map((child) => (typeof child === 'string' ? child : withPictures(child))),
      };

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
      element('tr', { class: 'pages-row' }, element('td', CELL, withPictures(reportElement(report)))),
    ),
  );
  return `<!doctype html>\n${toHtml(element('html', { lang: locale }, head, element('body', {}, element('main', {}, pages))))}\n`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../../browser/chromium.ts';
import { expect, test } from './fixtures.ts';

/** Comments are taken out: they hold the addresses of licences. */
const files = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:js|html|css)$/.test(name))
  .map((name) => ({
    name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''),
    text: readFileSync(join(EXTENSION, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));

const holding = (pattern: RegExp) =>
  [...new Set(files.filter(({ text }) => pattern.test(text)).map(({ name }) => name))].toSorted();

/** What no policy stops, or stops only in some browsers: none of it is in what is built. */
const ABSENT = [
  /\bRTC(?:PeerConnection|DataChannel)\b/,
  /\b(?:WebSocket|WebTransport|EventSource)\b/,
  /\b(?:sendBeacon|fetchLater)\b/,
  /\b(?:window|globalThis|self)\.open\(/,
  // The page's own; the parser of messages gives an error a place, which it calls its location.
  /(?:^|[^.\w$]|\b(?:window|document|self|top|parent|globalThis)\.)location=[^=]/,
  /\blocation\.(?:href=[^=]|assign\(|replace\()/,
  /\b(?:setUninstallURL|windows\.create)\b/,
  /\beval\(|\bnew Function\(|\bimportScripts\(/,
  /\bdocument\.write|insertAdjacentHTML|outerHTML|createContextualFragment/,
];

/** What libraries bring along, where, and why it leads nowhere. */
const HARMLESS = [
  {
    // Opens the console's own page; the source is checked for that.
    pattern: /\btabs\.create\(/,
    in: ['background.js'],
  },
  {
    // React offers them to its callers, and nothing calls them.
    pattern: /\bpreconnect\b|dns-prefetch/,
    in: ['chunks/react.js'],
  },
  {
    // React makes a script element with it, and markup that is asked for by a name which the source has nowhere;
    // charts have a method that nothing calls; Mantine would fill a style element, which the policy keeps from working.
    pattern: /\.innerHTML=/,
    in: ['chunks/console.js', 'chunks/plot.js', 'chunks/react.js'],
  },
  {
    // React knows its name among those of all attributes.
    pattern: /\bhttpEquiv\b/,
    in: ['chunks/react.js'],
  },
  {
    // React tells the browser of a transition to the address where the page is.
    pattern: /\bnavigation\.navigate\(/,
    in: ['chunks/react.js'],
  },
];

/** Hosts whose addresses stand in the code as names of formats, or in messages for developers. */
const NAMED = new Set([
  'www.w3.org',
  'schemas.openxmlformats.org',
  'schemas.microsoft.com',
  'json-schema.org',
  // Contexts of credentials, and what learning records are said with; the last is reserved and leads nowhere.
  'purl.imsglobal.org',
  'w3id.org',
  'adlnet.gov',
  'second-look.example',
  'react.dev',
  'tinyurl.com',
  'bit.ly',
  'rolldown.rs',
  'web.dev',
  'mantine.dev',
  'developer.mozilla.org',
]);

test('what is built has none of the ways out that no policy stops', () => {
  expect(files.length).toBeGreaterThan(8);
  for (const pattern of ABSENT) expect(holding(pattern), String(pattern)).toEqual([]);
  for (const { pattern, in: where } of HARMLESS) expect(holding(pattern), String(pattern)).toEqual(where);
});

test('what is built names no other host than formats and messages do', () => {
  const hosts = files.flatMap(({ name, text }) =>
    // In an expression, dots and slashes are written with a backslash.
    [...text.matchAll(/\b(?:https?|wss?):\\?\/\\?\/((?:[\w-]|\\?\.)+)/g)].map(([, host]) => ({
      name,
      host: host!.replaceAll('\\', ''),
    })),
  );
  expect(hosts.length).toBeGreaterThan(0);
  expect(hosts.filter(({ host }) => !NAMED.has(host))).toEqual([]);
});

test('the styles of the page come before those of its components, which change them', () => {
  const html = files.find(({ name }) => name === 'console.html')!.text;
  const links = [...html.matchAll(/<link rel="stylesheet"[^>]*\/([a-z]+)-[\w-]+\.css/g)].map(
    ([, name]) => name,
  );
  expect(links).toEqual(['styles', 'shared']);
});

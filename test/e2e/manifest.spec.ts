import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../../browser/chromium.ts';
import { expect, test } from './fixtures.ts';

const manifest = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));

test('the built extension asks for no permission but those that read nothing, and runs in no page', () => {
  expect(manifest.manifest_version).toBe(3);
  expect(manifest.permissions).toEqual(['alarms', 'storage', 'unlimitedStorage']);
  for (const key of [
    'optional_permissions',
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
  ])
    expect(manifest[key] ?? [], key).toEqual([]);
  expect(manifest).not.toHaveProperty('externally_connectable');
  expect(manifest).not.toHaveProperty('web_accessible_resources');
});

test('the browser finds its name, what it is for and what its button says in the language of the browser', () => {
  expect(manifest.default_locale).toBe('en');
  const messages = JSON.parse(readFileSync(join(EXTENSION, '_locales', 'en', 'messages.json'), 'utf8'));
  const told = (text: string) => text.replace(/^__MSG_(\w+)__$/, (_, key: string) => messages[key].message);
  expect(told(manifest.name)).toBe('Second Look');
  expect(told(manifest.description)).toMatch(/^Practise reviewing /);
  expect(told(manifest.action.default_title)).toBe('Open Second Look');
});

test('its content security policy lets nothing in and nothing out', () => {
  expect(manifest.content_security_policy.extension_pages.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test('its pages are cross-origin isolated', async ({ console }) => {
  expect(manifest.cross_origin_embedder_policy).toEqual({ value: 'require-corp' });
  expect(manifest.cross_origin_opener_policy).toEqual({ value: 'same-origin' });
  expect(await console.page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('every script of the build is a file of the extension', () => {
  const pages = readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  expect(pages).toEqual(['console.html']);
  for (const page of pages) {
    const html = readFileSync(join(EXTENSION, page), 'utf8');
    for (const [, source] of html.matchAll(/(?:src|href)="([^"]+)"/g)) expect(source).toMatch(/^\/(?!\/)/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Folders of which nothing runs in the extension, by why. */
const OUTSIDE = {
  'never built into it': ['bench', 'browser', 'cli', 'test'],
  'no code but that which makes the packs': ['models'],
  'texts and pictures': ['docs', 'licences', 'public'],
  'made by tools': ['node_modules', 'test-results', 'playwright-report'],
};

/** What runs in the extension: every other folder, so that a new one is among them. */
const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
  .map(({ name }) => name)
  .filter((name) => !Object.values(OUTSIDE).flat().includes(name));

interface Guard {
  what: string;
  pattern: RegExp;
  /** Files that do it, for the extension's own pages and files alone. */
  except?: readonly string[];
  /** One that must be found, so that the pattern is known to find anything. */
  example: string;
}

const GUARDS: readonly Guard[] = [
  { what: 'a new window', pattern: /\b(?:window|globalThis|self)\.open\(/, example: 'window.open(url)' },
  {
    what: 'a new address for the page',
    pattern: /\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:assign|replace)\(|\bnavigation\.navigate\(/,
    example: 'location.href = url',
  },
  {
    what: 'a link to elsewhere',
    pattern: /\b(?:href|src|action|formAction|ping|srcDoc)=(?:"|\{[`'"])(?:https?:|\/\/)/,
    example: '<a href="https://example.org/">',
  },
  {
    what: 'an address that is put together for an element',
    pattern: /\.(?:href|action|ping|srcdoc|data)\s*=[^=>]/,
    // A file from the page's own memory, to be saved.
    except: ['components/ui/files/download.ts'],
    example: 'link.href = url',
  },
  { what: 'a form that is sent', pattern: /\.(?:submit|requestSubmit)\(/, example: 'form.submit()' },
  {
    what: 'markup from text',
    pattern:
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment/,
    example: 'element.innerHTML = text',
  },
  {
    what: 'code from text',
    pattern: /\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/,
    example: 'eval(text)',
  },
  {
    what: 'a tab or window of the browser',
    pattern: /\b(?:tabs\.(?:create|update)|windows\.create|setUninstallURL)\(/,
    except: ['workflows/console/open-console.ts'],
    example: 'browser.tabs.create({ url })',
  },
  {
    what: 'a connection',
    pattern:
      /\b(?:RTCPeerConnection|WebSocket|WebTransport|EventSource|XMLHttpRequest|sendBeacon|fetchLater)\b/,
    example: 'new RTCPeerConnection()',
  },
  {
    what: 'a connection prepared for later',
    pattern:
      /preconnect|dns-prefetch|rel=["']?(?:prefetch|prerender)|speculationrules|httpEquiv|http-equiv=["']?refresh/i,
    example: '<link rel="preconnect">',
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html|css)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const code = (file: string) =>
  readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the source has none of the ways to another place that no policy stops', () => {
  const files = FOLDERS.flatMap(sourceFiles);

  test.each(GUARDS)('$what', ({ pattern, except = [], example }) => {
    expect(example).toMatch(pattern);
    const found = files.filter((file) => pattern.test(code(file)));
    expect(found.toSorted()).toEqual([...except].toSorted());
  });

  test('every folder of the extension is looked through', () => {
    expect(FOLDERS).toEqual(
      expect.arrayContaining(['components', 'domain', 'entrypoints', 'storage', 'workers', 'workflows']),
    );
  });

  test('the tab that is opened or shown is the console’s own', () => {
    const source = code('workflows/console/open-console.ts');
    expect(source).toMatch(/const address = browser\.runtime\.getURL\('\/console\.html'\)/);
    expect([...source.matchAll(/\burl:\s*(\w+)/g)].map(([, name]) => name)).toEqual(['address']);
  });

  test('only files of the extension are fetched', () => {
    const fetched = files.flatMap((file) =>
      [...code(file).matchAll(/\bfetch\(([^)]*)\)/g)].map(([, what]) => `${file}: ${what}`),
    );
    expect(fetched.length).toBeGreaterThan(0);
    for (const each of fetched) expect(each).toMatch(/: (?:url|\w+Url)$/);
  });
});

import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './fixtures/source-files.ts';

const ROOT = dirname(import.meta.dirname);

/** Folders of domain/, floor by floor: a folder imports itself and the floors below, never its neighbours. */
const DOMAIN_FLOORS = [
  ['chance'],
  ['transcript', 'keys', 'reviewers', 'pictures'],
  ['matching', 'tables'],
  ['detection'],
  ['policy', 'corpus'],
  ['queue'],
  ['knowledge'],
  ['decisions'],
  ['quality'],
  ['review'],
  ['metrics'],
  ['thresholds', 'retention', 'cohort', 'home', 'training'],
  // Scores without text, over the columns of the lab.
  ['scored'],
  // Why something could not be done, with facts from all of these.
  ['failures'],
  ['backup'],
  ['commands'],
  ['export', 'practice'],
  ['report'],
];

/** Floors that make what people read outside of the console, and put in the words themselves. */
const WORDED = ['domain/export', 'domain/report'];

const below = (floor: number) =>
  DOMAIN_FLOORS.slice(0, floor).flatMap((folders) => folders.map((folder) => `domain/${folder}`));
const DOMAIN = below(DOMAIN_FLOORS.length);
const BELOW_WORDS = DOMAIN.filter((room) => !WORDED.includes(room));

/** A worker's own files: what runs in it. The rest of its folder is what the page sees: its client and protocol. */
const WORKER_FOLDERS = [
  ...['scoring', 'search', 'lab', 'workbook', 'statistics', 'cohort', 'practice', 'matching'],
  ...['similar', 'clusters'],
];
const INSIDE_WORKER =
  /^workers\/(?:running\/(?:turns|answering-service)|(?!running\/)[^/]+\/(?!.*-(?:client|protocol)\.ts$)[^/]+)\.ts$/;
/** Files that serve the page although they are neither client nor protocol. */
const PAGE_SIDE = ['workers/scoring/worker-slot.ts', 'workers/scoring/worker-state.ts'];

interface Permission {
  rooms: string[];
  /** Packages by name, "@scope/" and "node:" for all of them. */
  packages: string[];
}

/** Who may import whom. Types count as imports. A room may always import itself. */
const MAY_IMPORT: Record<string, Permission> = {
  ...Object.fromEntries(
    DOMAIN_FLOORS.flatMap((folders, floor) =>
      folders.map((folder) => [
        `domain/${folder}`,
        {
          rooms: WORDED.includes(`domain/${folder}`) ? [...below(floor), 'words'] : below(floor),
          packages: [
            ...['zod', 'papaparse', '@noble/hashes', '@scure/base', 'canonicalize', '@stdlib/', 'ts-fsrs'],
            ...(folder === 'pictures' ? ['fast-png'] : []),
            ...(folder === 'tables'
              ? ['chardet', 'fflate', 'hyparquet', 'hyparquet-compressors', 'saxen']
              : []),
          ],
        },
      ]),
    ),
  ),
  // What runs in a worker reads storage itself, so that the page never holds what it works on.
  ...Object.fromEntries(
    WORKER_FOLDERS.flatMap((folder) => [
      [
        `workers/${folder}/inside`,
        {
          rooms: [
            ...[...DOMAIN, 'storage', 'storage/data-set', 'models'],
            ...['workers/running/inside', 'workers/running/outside', `workers/${folder}/outside`],
          ],
          packages: ['comlink', 'onnxruntime-web', 'write-excel-file'],
        },
      ],
      [
        `workers/${folder}/outside`,
        {
          // The worker's script by its address alone.
          rooms: [...DOMAIN, 'workers/running/outside', `workers/${folder}/inside`],
          packages: ['comlink'],
        },
      ],
    ]),
  ),
  'workers/running/inside': { rooms: [...DOMAIN, 'storage', 'workers/running/outside'], packages: [] },
  'workers/running/outside': { rooms: [...DOMAIN, 'storage/data-set'], packages: ['comlink'] },
  'storage/data-set': { rooms: [], packages: [] },
  storage: { rooms: [...DOMAIN, 'storage/data-set'], packages: ['dexie', 'zod'] },
  workflows: {
    rooms: [
      ...[...DOMAIN, 'storage', 'storage/data-set', 'workers/running/outside'],
      ...WORKER_FOLDERS.map((folder) => `workers/${folder}/outside`),
      'models',
      // Texts that the console shows.
      'docs',
    ],
    packages: ['zustand', 'zod', 'wxt/browser', '@noble/hashes'],
  },
  // Texts for codes and facts of the domain. Who may import it is where texts are put in.
  words: { rooms: BELOW_WORDS, packages: ['use-intl', '@formatjs/icu-messageformat-parser'] },
  components: {
    rooms: ['workflows', 'words', ...DOMAIN],
    packages: [
      ...['react', 'react-dom', '@mantine/', '@tanstack/', '@observablehq/plot', '@tabler/', 'wouter', 'qr'],
      ...['mdast', 'mdast-util-from-markdown', 'mdast-util-gfm-table', 'micromark-extension-gfm-table'],
      // Made by the build (wxt.config.ts).
      'virtual:theme.css',
    ],
  },
  entrypoints: {
    rooms: ['components', 'workflows'],
    packages: ['react', 'react-dom', 'wxt/', '@mantine/'],
  },
  'models/training': {
    rooms: [...DOMAIN, 'models'],
    packages: ['node:', 'pbf', 'zod', '@noble/hashes'],
  },
  cli: {
    rooms: [...DOMAIN, 'words', 'models/training', 'models'],
    packages: ['node:', 'onnxruntime-web', 'zod', '@noble/hashes', 'vite'],
  },
  browser: {
    rooms: [...DOMAIN, 'cli', 'test/fixtures'],
    packages: ['node:', '@playwright/test', 'zod'],
  },
  bench: {
    rooms: [...DOMAIN, 'models/training', 'models', 'cli', 'browser', 'test/fixtures'],
    packages: ['node:', '@playwright/test', 'vite', 'zod'],
  },
};

/** Where a file belongs: the folder of domain/, the side of a worker, or the folder at the top. */
function roomOf(file: string): string {
  const [top, second] = file.split('/');
  if (top === 'domain') return `domain/${second}`;
  if (file === 'storage/data-set.ts') return 'storage/data-set';
  if (top === 'workers') {
    const inside = INSIDE_WORKER.test(file) && !PAGE_SIDE.includes(file);
    return `workers/${second}/${inside ? 'inside' : 'outside'}`;
  }
  if (file.startsWith('models/training/')) return 'models/training';
  if (file.startsWith('test/fixtures/')) return 'test/fixtures';
  return top!;
}

/** Whether the import is of a worker's script by its address. */
const isAddress = (specifier: string) => /\.worker\.ts\?worker&url$/.test(specifier);

function isAllowed(file: string, specifier: string): boolean {
  const room = roomOf(file);
  const { rooms, packages } = MAY_IMPORT[room]!;
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.'))
    return packages.some(
      (name) =>
        bare === name || bare.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`),
    );
  const target = roomOf(join(dirname(file), bare).split(sep).join('/'));
  if (target === room) return true;
  if (room.endsWith('/outside') && target.endsWith('/inside')) return isAddress(specifier);
  return rooms.includes(target);
}

const FOLDERS = [
  ...['domain', 'workers', 'storage', 'words', 'workflows', 'components', 'entrypoints'],
  ...['models/training', 'cli', 'browser', 'bench'],
];

describe('the house', () => {
  test.each(FOLDERS)('%s imports only what it may', (folder) => {
    const files = sourceFiles(folder);
    expect(files.length).toBeGreaterThan(0);
    const forbidden = files.flatMap((file) => {
      return importsOf(file)
        .filter((specifier) => !isAllowed(file, specifier))
        .map((specifier) => `${file} imports ${specifier}`);
    });
    expect(forbidden).toEqual([]);
  });

  test('the reader of imports sees every kind of import', () => {
    expect(importsOf('workflows/scoring/scoring-pool.ts')).toContain(
      '../../workers/scoring/scoring-client.ts',
    );
    expect(isAllowed('domain/queue/case.ts', '../../storage/cases.ts')).toBe(false);
    expect(isAllowed('domain/queue/case.ts', '../policy/verdicts.ts')).toBe(true);
    expect(isAllowed('domain/queue/case.ts', '../decisions/log-entry.ts')).toBe(false);
    expect(isAllowed('domain/retention/due.ts', '../thresholds/lab.ts')).toBe(false);
    expect(isAllowed('components/queue/Queue.tsx', '../../storage/cases.ts')).toBe(false);
    expect(isAllowed('storage/cases.ts', 'react')).toBe(false);
    expect(isAllowed('workers/search/search-client.ts', './search-texts.ts')).toBe(false);
    expect(isAllowed('workers/search/search-client.ts', './search.worker.ts?worker&url')).toBe(true);
    expect(isAllowed('workers/search/search-client.ts', '../../storage/cases.ts')).toBe(false);
    expect(
      isAllowed('workflows/statistics/statistics.ts', '../../workers/statistics/gathered-cases.ts'),
    ).toBe(false);
    expect(isAllowed('domain/queue/case.ts', 'node:fs')).toBe(false);
    expect(isAllowed('components/log/LogScreen.tsx', '../../words/words.ts')).toBe(true);
    expect(isAllowed('workflows/review/review.ts', '../../words/words.ts')).toBe(false);
    expect(isAllowed('domain/report/report.ts', '../../words/words.ts')).toBe(true);
    expect(isAllowed('domain/cohort/forks.ts', '../../words/words.ts')).toBe(false);
  });

  test('every folder of domain/ has its floor', () => {
    const folders = new Set(sourceFiles('domain').map((file) => file.split('/')[1]!));
    expect([...folders].sort()).toEqual(DOMAIN_FLOORS.flat().sort());
  });

  test('the picture of the house shows the floors of domain/', () => {
    const picture = readFileSync(join(ROOT, 'docs/design.md'), 'utf8').split('\n');
    const from = picture.findIndex((line) => line.startsWith('    domain/'));
    const to = picture.findIndex((line) => line.startsWith('    models/'));
    // A floor is indented further than the text beside a folder; what a line goes on with, further still.
    const floors = picture.slice(from + 1, to).flatMap((line) => /^ {21}(\S.*)$/.exec(line)?.[1] ?? []);
    const drawn = floors.map((floor) => floor.split(' · ').map((part) => /^[a-z]+/.exec(part)?.[0]));
    expect(drawn).toEqual(DOMAIN_FLOORS.toReversed());
  });

  test('every folder of workers/ is known', () => {
    const folders = new Set(sourceFiles('workers').map((file) => file.split('/')[1]!));
    expect([...folders].sort()).toEqual([...WORKER_FOLDERS, 'running'].sort());
  });

  test('no file is longer than 300 lines', () => {
    const long = [...FOLDERS, 'test']
      .flatMap(sourceFiles)
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('figures and pictures use no function that engines may round differently', () => {
    const uses = sourceFiles('domain')
      .filter((file) => /^domain\/(metrics|thresholds|training|pictures)\//.test(file.split(sep).join('/')))
      .filter((file) =>
        /Math\.(?!abs|ceil|floor|fround|imul|max|min|round|sign|sqrt|trunc|clz32)[a-z]/.test(
          readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
      );
    expect(uses).toEqual([]);
  });

  test('no barrel files: a file that only re-exports', () => {
    const barrels = FOLDERS.flatMap(sourceFiles).filter((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .trim();
      return code !== '' && code.split('\n').every((line) => /^export .* from /.test(line.trim()));
    });
    expect(barrels).toEqual([]);
  });

  test('every package that is depended on is used', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const configuration = [
      'wxt.config.ts',
      'vitest.config.ts',
      'playwright.config.ts',
      'package.json',
      'tsconfig.json',
      'biome.json',
      'browser/open-in-browser.ts',
      'cli/test.mjs',
    ]
      .map((file) =>
        readFileSync(join(ROOT, file), 'utf8').replace(/"(dev)?[dD]ependencies": \{[^}]*\}/g, ''),
      )
      .join('\n');
    const imported = [...FOLDERS, 'test'].flatMap(sourceFiles).flatMap(importsOf);
    const named = (name: string) =>
      imported.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)) ||
      configuration.includes(name.replace(/^@types\//, ''));
    const unused = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !named(name) && !NEEDED_OTHERWISE.has(name),
    );
    expect(unused).toEqual([]);
  });
});

/** Packages that are used without being named: by another package, or as the Node that runs everything. */
const NEEDED_OTHERWISE = new Set([
  'react-dom', // JSX runtime and types follow react
  ...['@types/react', '@types/react-dom', '@types/papaparse', '@types/mdast'],
  '@fontsource-variable/inter', // components/app/font.css names its files
  'typescript', // the `types` script runs its tsc
]);

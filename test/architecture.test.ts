import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = dirname(import.meta.dirname);

/** Folders (or single files) of the house, most specific first. */
const ROOMS = [
  'workers/protocol',
  'workers/scoring.worker',
  'workers/search-protocol',
  'workers/search-texts',
  'workers/search.worker',
  'workers/lab-protocol',
  'workers/lab-resampling',
  'workers/lab.worker',
  'workers/workbook-protocol',
  'workers/workbook-writing',
  'workers/workbook.worker',
  'workers/answering-protocol',
  'workers/answering-service',
  'workers/statistics-protocol',
  'workers/statistics-service',
  'workers/statistics-source',
  'workers/gathered-cases',
  'workers/statistics.worker',
  'workers/cohort-protocol',
  'workers/cohort-service',
  'workers/read-cohort',
  'workers/cohort.worker',
  'workers/turns',
  'workers',
  'models/training',
  'models',
  'docs',
  'entrypoints',
  'components',
  'workflows',
  'storage',
  'domain',
  'cli',
  'test',
] as const;
type Room = (typeof ROOMS)[number];

/** Who may import whom: rooms of the project, and packages by name ("*" for any). Types count as imports. */
const MAY_IMPORT: Record<Exclude<Room, 'models' | 'docs' | 'test'>, { rooms: Room[]; packages: string[] }> = {
  domain: { rooms: ['domain'], packages: ['zod', 'papaparse', '@noble/hashes', 'canonicalize', '@stdlib/'] },
  'workers/protocol': { rooms: ['domain'], packages: [] },
  'workers/scoring.worker': {
    rooms: ['domain', 'workers/protocol', 'models'],
    packages: ['onnxruntime-web', 'comlink'],
  },
  'workers/search-protocol': { rooms: ['workers/protocol'], packages: [] },
  // Reads storage, so that the page never holds the texts.
  'workers/search-texts': { rooms: ['domain', 'storage', 'workers/search-protocol'], packages: [] },
  'workers/search.worker': { rooms: ['workers/search-texts', 'workers/turns'], packages: ['comlink'] },
  'workers/lab-protocol': { rooms: ['domain', 'workers/protocol'], packages: [] },
  'workers/lab-resampling': { rooms: ['domain', 'workers/lab-protocol'], packages: [] },
  'workers/lab.worker': { rooms: ['workers/lab-resampling', 'workers/turns'], packages: ['comlink'] },
  'workers/workbook-protocol': { rooms: ['domain', 'workers/protocol'], packages: [] },
  'workers/workbook-writing': {
    rooms: ['domain', 'workers/workbook-protocol'],
    packages: ['write-excel-file'],
  },
  'workers/workbook.worker': { rooms: ['workers/workbook-writing'], packages: ['comlink'] },
  'workers/answering-protocol': { rooms: ['workers/protocol'], packages: [] },
  // Like the search worker these read storage themselves, so that the page never holds what figures are made of.
  'workers/answering-service': { rooms: ['domain', 'storage', 'workers/answering-protocol'], packages: [] },
  'workers/statistics-protocol': { rooms: ['domain', 'workers/answering-protocol'], packages: [] },
  'workers/gathered-cases': { rooms: ['domain', 'storage'], packages: [] },
  'workers/statistics-source': { rooms: ['domain', 'storage', 'workers/gathered-cases'], packages: [] },
  'workers/statistics-service': {
    rooms: [
      'domain',
      'workers/answering-service',
      'workers/statistics-protocol',
      'workers/statistics-source',
    ],
    packages: [],
  },
  'workers/statistics.worker': {
    rooms: ['workers/statistics-service', 'workers/turns'],
    packages: ['comlink'],
  },
  'workers/cohort-protocol': { rooms: ['domain', 'workers/answering-protocol'], packages: [] },
  'workers/read-cohort': { rooms: ['domain', 'storage'], packages: [] },
  'workers/cohort-service': {
    rooms: [
      'domain',
      'storage',
      'workers/answering-service',
      'workers/cohort-protocol',
      'workers/read-cohort',
    ],
    packages: [],
  },
  'workers/cohort.worker': { rooms: ['workers/cohort-service', 'workers/turns'], packages: ['comlink'] },
  'workers/turns': { rooms: [], packages: [] },
  workers: {
    rooms: [
      'domain',
      'workers/protocol',
      'workers/search-protocol',
      'workers',
      'workers/scoring.worker',
      'workers/search.worker',
      'workers/lab-protocol',
      'workers/lab.worker',
      'workers/workbook-protocol',
      'workers/workbook.worker',
      'workers/answering-protocol',
      'workers/statistics-protocol',
      'workers/statistics.worker',
      'workers/cohort-protocol',
      'workers/cohort.worker',
    ],
    packages: ['comlink'],
  },
  storage: { rooms: ['domain', 'storage'], packages: ['dexie', 'zod'] },
  workflows: {
    rooms: [
      'domain',
      'storage',
      'workers',
      'workers/protocol',
      'workers/search-protocol',
      'workers/lab-protocol',
      'workers/answering-protocol',
      'workers/statistics-protocol',
      'workers/cohort-protocol',
      'workflows',
      'models',
      // Texts that the console shows.
      'docs',
    ],
    packages: ['zustand', 'zod', 'wxt/browser', '@noble/hashes'],
  },
  components: {
    rooms: ['workflows', 'domain', 'components'],
    packages: ['react', 'react-dom', '@mantine/', '@tanstack/', '@observablehq/plot', '@tabler/', 'wouter'],
  },
  entrypoints: {
    rooms: ['components', 'workflows', 'entrypoints'],
    packages: ['react', 'react-dom', 'wxt/', '@mantine/'],
  },
  'models/training': {
    rooms: ['domain', 'models/training', 'models'],
    packages: ['node:', 'pbf', 'zod', '@noble/hashes'],
  },
  cli: {
    rooms: ['domain', 'models/training', 'models', 'cli'],
    packages: ['node:', 'onnxruntime-web', '@playwright/test', 'vite', 'zod', '@noble/hashes'],
  },
};

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`));
}

/** Specifiers of a file's static and dynamic imports and re-exports, and of `new URL(…, import.meta.url)`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    /new URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));
}

function isAllowed(room: keyof typeof MAY_IMPORT, file: string, specifier: string): boolean {
  const { rooms, packages } = MAY_IMPORT[room];
  const bare = specifier.replace(/\?.*$/, '');
  if (!bare.startsWith('.'))
    return packages.some(
      (name) =>
        bare === name || bare.startsWith(name.endsWith('/') || name.endsWith(':') ? name : `${name}/`),
    );
  const target = roomOf(join(dirname(file), bare).split(sep).join('/'));
  return target !== undefined && rooms.includes(target);
}

const FOLDERS = [
  'domain',
  'workers',
  'storage',
  'workflows',
  'components',
  'entrypoints',
  'models/training',
  'cli',
];

describe('the house', () => {
  test.each(FOLDERS)('%s imports only what it may', (folder) => {
    const files = sourceFiles(folder);
    expect(files.length).toBeGreaterThan(0);
    const forbidden = files.flatMap((file) => {
      const room = roomOf(file) as keyof typeof MAY_IMPORT;
      return importsOf(file)
        .filter((specifier) => !isAllowed(room, file, specifier))
        .map((specifier) => `${file} imports ${specifier}`);
    });
    expect(forbidden).toEqual([]);
  });

  test('the reader of imports sees every kind of import', () => {
    expect(importsOf('workflows/scoring-pool.ts')).toContain('../workers/client.ts');
    expect(isAllowed('domain', 'domain/queue/case.ts', '../../storage/cases.ts')).toBe(false);
    expect(isAllowed('components', 'components/queue/Queue.tsx', '../../storage/cases.ts')).toBe(false);
    expect(isAllowed('storage', 'storage/cases.ts', 'react')).toBe(false);
    expect(isAllowed('workers', 'workers/client.ts', './search-texts.ts')).toBe(false);
    expect(isAllowed('domain', 'domain/queue/case.ts', 'node:fs')).toBe(false);
  });

  test('no file is longer than 300 lines', () => {
    const long = [...FOLDERS, 'test']
      .flatMap(sourceFiles)
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('figures use no function that engines may round differently', () => {
    const uses = sourceFiles('domain')
      .filter((file) => /^domain\/(metrics|thresholds)\//.test(file.split(sep).join('/')))
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
      'cli/open-in-browser.ts',
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
  '@types/react',
  '@types/react-dom',
  '@types/papaparse',
  'typescript', // the `types` script runs its tsc
]);

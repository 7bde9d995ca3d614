import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BundledPackage, BundledPackages, licencesText } from '../../../cli/licences.ts';

const MODULES = join(import.meta.dirname, '../../../node_modules');

/** What is noted of a bundle with these modules and files. */
function bundledOf(moduleIds: string[], originalFileNames: string[] = []): BundledPackage[] {
  const bundled = new BundledPackages();
  const { generateBundle } = bundled.plugin() as unknown as {
    generateBundle: (options: object, bundle: object) => void;
  };
  generateBundle(
    {},
    { 'a.js': { type: 'chunk', moduleIds }, 'b.wasm': { type: 'asset', originalFileNames } },
  );
  return bundled.packages();
}

test('packages are found by the modules and files of a bundle, each once', () => {
  const found = bundledOf(
    [
      '/project/components/app/App.tsx',
      join(MODULES, 'react-dom/client.js'),
      `\0${join(MODULES, 'react-dom/cjs/react-dom.production.js')}?commonjs-module`,
      join(MODULES, '@mantine/core/esm/core/index.mjs'),
      '\0rolldown/runtime.js',
      '\0vite/preload-helper.js',
      '\0virtual:something',
    ],
    ['node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm', 'models/packs/second-look/model.onnx'],
  );
  expect(found.map(({ name }) => name)).toEqual([
    '@mantine/core',
    'onnxruntime-web',
    'react-dom',
    'rolldown',
    'vite',
  ]);
  expect(found.map(({ licence }) => licence)).toEqual(['MIT', 'MIT', 'MIT', 'MIT', 'MIT']);
});

test('a package without a text of its licence is found to have the one that is supplied', () => {
  const [engine] = bundledOf([join(MODULES, 'onnxruntime-web/dist/ort.wasm.min.mjs')]);
  expect(engine?.texts).toEqual([
    expect.stringContaining('Copyright (c) Microsoft Corporation'),
    expect.stringContaining('THIRD PARTY SOFTWARE NOTICES'),
  ]);
});

test('the text names all, and has each licence once', () => {
  const one = { name: 'one', version: '1.0.0', licence: 'MIT', texts: ['You may.'] };
  const two = {
    name: 'two',
    version: '2.0.0',
    licence: 'Apache-2.0',
    texts: ['You may as well.', 'By two.'],
  };
  const three = { ...one, name: 'three' };
  const text = licencesText([one, three, two]);
  expect(text).toContain('one 1.0.0 (MIT)\nthree 1.0.0 (MIT)\ntwo 2.0.0 (Apache-2.0)');
  expect(text).toContain('one 1.0.0\nthree 1.0.0\n\nYou may.\n');
  expect(text.match(/You may\.\n/g)).toHaveLength(1);
  expect(text).toContain('two 2.0.0\n\nBy two.');
});

interface Manifest {
  dependencies?: Record<string, string>;
}

const manifestAt = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

test('every package that can get into the bundle has a text of its licence', () => {
  // The engine needs this one only on a path that is not built in.
  const seen = new Set(['guid-typescript']);
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    try {
      for (const next of Object.keys(manifestAt(join(MODULES, name)).dependencies ?? {})) visit(next);
    } catch {
      // Not installed here, as for another system.
      seen.delete(name);
    }
  };
  for (const name of Object.keys(manifestAt(join(MODULES, '..')).dependencies ?? {})) visit(name);
  for (const name of ['wxt', '@wxt-dev/browser', 'vite', 'rolldown']) seen.add(name);
  seen.delete('guid-typescript');
  expect(seen.size).toBeGreaterThan(50);
  expect(() => bundledOf([...seen].map((name) => join(MODULES, name, 'index.js')))).not.toThrow();
});

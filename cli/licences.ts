import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './setup.mjs';

/** The file with the licences, in the folder of the build. */
export const LICENCES_FILE = 'licences.txt';

/** Licences of packages that ship without their text, a folder each. */
const SUPPLIED = join(ROOT, 'licences');

const TEXT_FILE = /^(?:licen[cs]e|copying|notice|third-?party)/i;

/** What a bundler adds of its own to what it makes, by the beginning of its modules' names. */
const OF_THE_TOOLS: readonly [string, string][] = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
];

interface PackageManifest {
  name: string;
  version: string;
  license?: string;
}

/** A package that is in what was built. */
export interface BundledPackage {
  name: string;
  version: string;
  /** As its author names it, such as "MIT". */
  licence: string;
  /** Its licence, its notices, and those of what it contains. */
  texts: string[];
}

/** The folder of the package that a file belongs to; null for a file of this project. */
function packageFolder(file: string): string | null {
  if (!file.includes('/node_modules/')) return null;
  for (let folder = dirname(file); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Some packages have further ones inside, which only say what kind of modules lie beside them.
    if (existsSync(manifest) && 'version' in JSON.parse(readFileSync(manifest, 'utf8'))) return folder;
  }
  return null;
}

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .filter((text) => text !== '');
}

/**
 * Reads what a package says of its licence.
 * @throws Error when it has no text of it, neither with it nor in the folder of supplied ones
 */
function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageManifest;
  const { name, version, license = 'see its text' } = manifest;
  const texts = [...textsIn(folder), ...textsIn(join(SUPPLIED, name))];
  if (texts.length === 0)
    throw new Error(
      `${name} is bundled and has no text of its licence. Put it into licences/${name}/LICENSE.`,
    );
  return { name, version, licence: license, texts };
}

/** All of them as one text: who is in it, then each licence once with those that it covers. */
export function licencesText(packages: readonly BundledPackage[]): string {
  const covered = new Map<string, string[]>();
  for (const { name, version, texts } of packages)
    for (const text of texts) covered.set(text, [...(covered.get(text) ?? []), `${name} ${version}`]);
  return [
    'Second Look is built with the software of others. Here is all of it, with the licences.',
    packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n'),
    ...[...covered].map(([text, names]) => `${'='.repeat(80)}\n${names.join('\n')}\n\n${text}`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Notes which packages get into the bundles of a build, whether as modules or as files. */
export class BundledPackages {
  readonly #folders = new Set<string>();

  /** Has to be among the plugins of the pages and of the workers. */
  plugin(): Plugin {
    return {
      name: 'second-look:licences',
      generateBundle: (_options, bundle) => {
        for (const part of Object.values(bundle))
          for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames)
            this.#note(file);
      },
    };
  }

  /** Every package so far, in order of their names. */
  packages(): BundledPackage[] {
    return [...this.#folders]
      .map(readPackage)
      .toSorted((left, right) =>
        `${left.name} ${left.version}`.localeCompare(`${right.name} ${right.version}`),
      );
  }

  /** Writes the licences into the folder of the build. */
  write(folder: string): void {
    writeFileSync(join(folder, LICENCES_FILE), licencesText(this.packages()));
  }

  #note(file: string): void {
    const tool = OF_THE_TOOLS.find(([start]) => file.startsWith(start));
    const place = tool
      ? join(ROOT, 'node_modules', tool[1], 'package.json')
      : resolve(ROOT, file.replace(/^\0|\?.*$/g, ''));
    const folder = packageFolder(place);
    if (folder) this.#folders.add(folder);
  }
}

import type { z } from 'zod';
import { fieldFault, type LineFault } from '../transcript/fault.ts';
import { type ForeignKind, foreignKind } from '../transcript/foreign-file.ts';
import { type JsonRead, readJson } from '../transcript/read-json.ts';
import { type ModelDamage, modelProblem } from './model-file.ts';
import { type PackManifest, packManifestSchema } from './pack.ts';

export const MANIFEST_FILE = 'manifest.json';
export const MODEL_FILE = 'model.onnx';

const MEBIBYTE = 1024 * 1024;

/** The files of a pack, and the most MiB that each may have. Other files of the folder are for people. */
const LIMITS = { [MANIFEST_FILE]: 0.0625, [MODEL_FILE]: 64 } as const;
export type PackFileName = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as PackFileName[];

/** One file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** Why files are no pack that can be used. */
export type PackFault =
  /** A file is not there once, or has more than so many bytes. */
  | { what: 'missing' | 'more-than-one' | 'too-large'; file: PackFileName; bytes: number }
  /** The manifest is a file of another kind, no JSON, or does not describe a pack. */
  | { what: 'foreign-manifest'; kind: ForeignKind }
  | { what: 'no-manifest' | 'manifest'; reason: LineFault }
  /** At most three of the names, as they stand in the file. */
  | { what: 'unknown-characteristics'; names: string[] }
  | { what: 'model'; damage: ModelDamage };

/** What is in a file of a pack, or why it cannot be used. */
export type PackPart<Value> = { ok: true; value: Value } | { ok: false; fault: PackFault };

/** A pack that may be loaded: its model is the manifest's and stands alone. */
export interface Pack {
  manifest: PackManifest;
  model: Uint8Array;
}

const refuse = (fault: PackFault): { ok: false; fault: PackFault } => ({ ok: false, fault });

/** The names of characteristics in a manifest that are unknown here; at most three. */
function unknownCharacteristics(value: unknown, error: z.ZodError): string[] {
  const at = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown>)?.[key], value);
  const names = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys;
    return issue.path[0] === 'characteristics' && issue.path.length === 2 ? [at(issue.path)] : [];
  });
  return names
    .filter((name) => typeof name === 'string')
    .slice(0, 3)
    .map((name) => name.slice(0, 40));
}

function readManifestJson(bytes: Uint8Array): JsonRead {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'manifest');
  } catch {
    return { reason: { what: 'not-utf8' } };
  }
}

/** The manifest in the bytes of a `manifest.json`, checked against every bound of the format. */
export function readManifest(bytes: Uint8Array): PackPart<PackManifest> {
  const kind = foreignKind(bytes);
  if (kind) return refuse({ what: 'foreign-manifest', kind });
  const read = readManifestJson(bytes);
  if ('reason' in read) return refuse({ what: 'no-manifest', reason: read.reason });
  const { value } = read;
  const parsed = packManifestSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const unknown = unknownCharacteristics(value, parsed.error);
  return refuse(
    unknown.length > 0
      ? { what: 'unknown-characteristics', names: unknown }
      : { what: 'manifest', reason: fieldFault(parsed.error, value, 'manifest') },
  );
}

/**
 * The two files of a pack among those chosen, before anything of them is read: each must be there once and not be
 * too large. Other files are passed over.
 * @param size bytes of a file
 */
export function choosePackFiles<Chosen extends { name: string }>(
  files: readonly Chosen[],
  size: (file: Chosen) => number,
): PackPart<Record<PackFileName, Chosen>> {
  const chosen: Partial<Record<PackFileName, Chosen>> = {};
  for (const name of NAMES) {
    const [file, further] = files.filter((each) => each.name === name);
    const bytes = LIMITS[name] * MEBIBYTE;
    if (!file) return refuse({ what: 'missing', file: name, bytes });
    if (further) return refuse({ what: 'more-than-one', file: name, bytes });
    if (size(file) > bytes) return refuse({ what: 'too-large', file: name, bytes });
    chosen[name] = file;
  }
  return { ok: true, value: chosen as Record<PackFileName, Chosen> };
}

/**
 * Reads a model pack from files that a person chose. Nothing in them is trusted: the manifest is held to its
 * schema, the model to the manifest's hash, and a model that would need other files is refused.
 */
export function readPackFiles(files: readonly ChosenFile[]): PackPart<Pack> {
  const chosen = choosePackFiles(files, ({ bytes }) => bytes.length);
  if (!chosen.ok) return chosen;
  const manifest = readManifest(chosen.value[MANIFEST_FILE].bytes);
  if (!manifest.ok) return manifest;
  const model = chosen.value[MODEL_FILE].bytes;
  const damage = modelProblem(model, manifest.value.sha256);
  if (damage) return refuse({ what: 'model', damage });
  return { ok: true, value: { manifest: manifest.value, model } };
}

import type { z } from 'zod';
import { describeFaults, MANIFEST_WORDS } from '../transcript/fault-words.ts';
import { describeForeignFile } from '../transcript/foreign-file.ts';
import { inertText } from '../transcript/inert-text.ts';
import { type JsonRead, readJson } from '../transcript/read-json.ts';
import { modelProblem } from './model-file.ts';
import { type PackManifest, packManifestSchema } from './pack.ts';

export const MANIFEST_FILE = 'manifest.json';
export const MODEL_FILE = 'model.onnx';

const MEBIBYTE = 1024 * 1024;

/** The files of a pack, and the most MiB that each may have. Other files of the folder are for people. */
const LIMITS = { [MANIFEST_FILE]: 0.0625, [MODEL_FILE]: 64 } as const;
type PackFileName = keyof typeof LIMITS;
const NAMES = Object.keys(LIMITS) as PackFileName[];

/** One file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** What is in a file of a pack, or why it cannot be used and what to do. */
export type PackPart<Value> = { ok: true; value: Value } | { ok: false; reason: string };

/** A pack that may be loaded: its model is the manifest's and stands alone. */
export interface Pack {
  manifest: PackManifest;
  model: Uint8Array;
}

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** The names of characteristics in a manifest that are unknown here; at most three, made inert. */
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
    .map((name) => `"${inertText(name.slice(0, 40))}"`);
}

function readManifestJson(bytes: Uint8Array): JsonRead {
  try {
    return readJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), MANIFEST_WORDS);
  } catch {
    return { reason: 'not valid UTF-8' };
  }
}

/** The manifest in the bytes of a `manifest.json`, checked against every bound of the format. */
export function readManifest(bytes: Uint8Array): PackPart<PackManifest> {
  const foreign = describeForeignFile(bytes);
  if (foreign) return refuse(`${MANIFEST_FILE} is ${foreign}. Choose the ${MANIFEST_FILE} of a model pack.`);
  const read = readManifestJson(bytes);
  if ('reason' in read)
    return refuse(`${MANIFEST_FILE}: ${read.reason}. Copy the pack again, or ask whoever made it.`);
  const { value } = read;
  const parsed = packManifestSchema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const unknown = unknownCharacteristics(value, parsed.error);
  return refuse(
    unknown.length > 0
      ? `${MANIFEST_FILE} names characteristics that are unknown here: ${unknown.join(', ')}. Choose a pack made for those that the policy lists.`
      : `${MANIFEST_FILE} does not describe a model pack: ${inertText(describeFaults(parsed.error, value, MANIFEST_WORDS))}. Choose another pack, or ask whoever made it.`,
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
    if (!file)
      return refuse(
        `${name} is missing. Choose ${NAMES.join(' and ')} of one pack together, or drop its folder here.`,
      );
    if (further) return refuse(`There is more than one ${name}. Choose the files of one pack only.`);
    if (size(file) > LIMITS[name] * MEBIBYTE)
      return refuse(
        `${name} is larger than ${LIMITS[name] < 1 ? `${LIMITS[name] * 1024} KiB` : `${LIMITS[name]} MiB`}, the most that is read. Choose a smaller pack.`,
      );
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
  const problem = modelProblem(model, manifest.value.sha256);
  if (problem) return refuse(`${problem} Choose the two files of one pack, or ask whoever made it.`);
  return { ok: true, value: { manifest: manifest.value, model } };
}

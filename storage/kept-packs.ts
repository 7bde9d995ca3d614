import { type ModelReference, samePack } from '../domain/detection/assessment.ts';
import { modelProblem } from '../domain/detection/model-file.ts';
import type { PackManifest } from '../domain/detection/pack.ts';
import { manifestName, modelName } from '../domain/detection/pack-file-name.ts';
import { type Pack, readManifest } from '../domain/detection/read-pack.ts';
import { type DataSet, named } from './data-set.ts';
import { findFolder, readFile, removeFolder, writeFile } from './private-folder.ts';

/** Packs that are or were in force, each with its manifest; models lie under their hash and may serve several. */
const folderOf = (data?: DataSet) => named('kept-packs', data);

const LOCK = 'second-look:kept-packs';

/** Why a pack that is asked for cannot be used. */
export type KeptFault = 'missing' | 'damaged';

async function manifestsIn(folder: FileSystemDirectoryHandle): Promise<PackManifest[]> {
  const names = (await Array.fromAsync(folder.keys())).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(folder, name)));
  return texts.flatMap((text) => {
    const read = text && readManifest(text);
    return read?.ok ? [read.value] : [];
  });
}

/**
 * Keeps a pack beside those that are kept. The model is written first and the manifest, which names it, last.
 * @throws DOMException `QuotaExceededError` when the disk is full
 */
export async function keepPack({ manifest, model }: Pack): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderOf(), { create: true });
    await writeFile(folder, modelName(manifest), model);
    await writeFile(folder, manifestName(manifest), JSON.stringify(manifest));
  });
}

/** A pack that is kept, whole and as it was, or why it cannot be used. */
export async function keptPack(model: ModelReference): Promise<Pack | KeptFault> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    const folder = await findFolder(folderOf());
    const text = folder && (await readFile(folder, manifestName(model)));
    if (!folder || !text) return 'missing';
    const manifest = readManifest(text);
    const bytes = await readFile(folder, modelName(model));
    if (!manifest.ok || !samePack(manifest.value, model) || !bytes || modelProblem(bytes, model.sha256))
      return 'damaged';
    return { manifest: manifest.value, model: bytes };
  });
}

/** The manifests of all packs that are kept. */
export async function keptManifests(): Promise<PackManifest[]> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    const folder = await findFolder(folderOf());
    return folder ? manifestsIn(folder) : [];
  });
}

/** Deletes a pack that is kept; its model stays while another one has it too. */
export async function removeKeptPack(model: ModelReference): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const folder = await findFolder(folderOf());
    if (!folder) return;
    const names = new Set(await Array.fromAsync(folder.keys()));
    if (names.has(manifestName(model))) await folder.removeEntry(manifestName(model));
    const left = await manifestsIn(folder);
    const isShared = left.some(({ sha256 }) => sha256 === model.sha256);
    if (!isShared && names.has(modelName(model))) await folder.removeEntry(modelName(model));
  });
}

/** Deletes all packs that some data keep. */
export async function deleteKeptPacks(data?: DataSet): Promise<void> {
  await navigator.locks.request(LOCK, () => removeFolder(folderOf(data)));
}

import { modelProblem } from '../domain/detection/model-file.ts';
import type { PackManifest } from '../domain/detection/pack.ts';
import { modelName } from '../domain/detection/pack-file-name.ts';
import { MANIFEST_FILE, type Pack, readManifest } from '../domain/detection/read-pack.ts';
import { type DataSet, named } from './data-set.ts';
import { findFolder, readFile, removeFolder, writeFile } from './private-folder.ts';

/** Folder of the origin's private file system; what it holds is no part of the database, and of no backup. */
const folderOf = (data?: DataSet) => named('second-pack', data);

/** One tab at a time writes; readers wait for it. */
const LOCK = 'second-look:second-pack';

/**
 * Stores the second pack in the place of the one before. The model is written first and the manifest, which names
 * it, last: whatever cuts this off, either the old pack is stored or the new one.
 * @throws DOMException `QuotaExceededError` when the disk is full
 */
export async function savePack(manifest: PackManifest, model: Uint8Array): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderOf(), { create: true });
    await writeFile(folder, modelName(manifest), model);
    await writeFile(folder, MANIFEST_FILE, JSON.stringify(manifest));
    const kept = new Set([MANIFEST_FILE, modelName(manifest)]);
    const names = await Array.fromAsync(folder.keys());
    for (const name of names) if (!kept.has(name)) await folder.removeEntry(name);
  });
}

/** The second pack, or null when none is stored. One that was cut off or altered counts as none. */
export async function loadStoredPack(): Promise<Pack | null> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    const folder = await findFolder(folderOf());
    const text = folder && (await readFile(folder, MANIFEST_FILE));
    const manifest = text && readManifest(text);
    if (!folder || !manifest?.ok) return null;
    const model = await readFile(folder, modelName(manifest.value));
    if (!model || modelProblem(model, manifest.value.sha256)) return null;
    return { manifest: manifest.value, model };
  });
}

/** Deletes the second pack of some data; does nothing when none is stored. */
export async function deletePackFolder(data?: DataSet): Promise<void> {
  await navigator.locks.request(LOCK, () => removeFolder(folderOf(data)));
}

/** Deletes the second pack; does nothing when none is stored. */
export const deleteStoredPack = (): Promise<void> => deletePackFolder();

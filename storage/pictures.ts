import type { StoredPicture } from '../domain/matching/picture.ts';
import { database } from './database.ts';

export async function getPicture(id: string): Promise<StoredPicture | undefined> {
  return database.pictures.get(id);
}

/** The pictures of these ids that exist, in the order of the ids. */
export async function getPictures(ids: readonly string[]): Promise<StoredPicture[]> {
  const found = await database.pictures.bulkGet([...ids]);
  return found.filter((picture) => picture !== undefined);
}

export async function pictureIdsOfImport(importId: string): Promise<string[]> {
  return database.pictures.where('importId').equals(importId).primaryKeys();
}

/** Those of the ids that are stored. */
export async function storedPictureIds(ids: readonly string[]): Promise<Set<string>> {
  return new Set(await database.pictures.where('id').anyOf(ids).primaryKeys());
}

/** More than these are not read before it is known that they were drawn. */
const FEW = 100;

/** Those of the ids that were drawn. An import has drawn pictures or files, never both. */
async function drawnAmong(ids: readonly string[]): Promise<string[]> {
  const imports = await database.pictures.orderBy('importId').uniqueKeys();
  const firsts = await Promise.all(
    imports.map((importId) => database.pictures.where('importId').equals(importId).first()),
  );
  const drawn = firsts.flatMap((first) => (first && first.truth !== null ? [first.importId] : []));
  const known = new Set(await database.pictures.where('importId').anyOf(drawn).primaryKeys());
  return ids.filter((id) => known.has(id));
}

/**
 * What is known of pictures, by id; of files nothing is. Of many, files are not read: their previews can be gigabytes.
 */
export async function truthsOfPictures(
  ids: readonly string[],
): Promise<Map<string, NonNullable<StoredPicture['truth']>>> {
  const asked = ids.length > FEW ? await drawnAmong(ids) : ids;
  const pictures = await database.pictures.bulkGet([...asked]);
  return new Map(pictures.flatMap((each) => (each?.truth ? [[each.id, each.truth] as const] : [])));
}

export async function countPictures(): Promise<number> {
  return database.pictures.count();
}

/** Ids of all pictures. */
export async function pictureIds(): Promise<string[]> {
  return database.pictures.toCollection().primaryKeys();
}

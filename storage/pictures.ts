import type { StoredPicture } from '../domain/matching/picture.ts';
import { database } from './database.ts';

export async function getPicture(id: string): Promise<StoredPicture | undefined> {
  return database.pictures.get(id);
}

export async function pictureIdsOfImport(importId: string): Promise<string[]> {
  return database.pictures.where('importId').equals(importId).primaryKeys();
}

/** Those of the ids that are stored. */
export async function storedPictureIds(ids: readonly string[]): Promise<Set<string>> {
  return new Set(await database.pictures.where('id').anyOf(ids).primaryKeys());
}

export async function countPictures(): Promise<number> {
  return database.pictures.count();
}

const isMissing = (error: unknown) => (error as Error | null)?.name === 'NotFoundError';

/** A folder of the origin's private file system; null when it is not there (or the browser has no such system). */
export async function findFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
  const root = await navigator.storage?.getDirectory?.();
  if (!root) return null;
  return root.getDirectoryHandle(name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

/** What is in a file; null when there is none of this name. */
export async function readFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Writes a file whole: until it is closed the old one stays, and a write that is cut off leaves no trace. */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await file.write(content as FileSystemWriteChunkType);
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
}

/** Deletes a folder with all that is in it; does nothing when there is none. */
export async function removeFolder(name: string): Promise<void> {
  if (!(await findFolder(name))) return;
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(name, { recursive: true });
}

import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { gathered } from '../domain/tables/bytes.ts';
import type { TableSource } from '../domain/tables/table.ts';
import { openInput } from './files.ts';

/**
 * A table to be read: a file as it is needed; standard input and pipes are gathered first, since a table is read from
 * its end, too.
 * @throws UnusableError when it is missing, a folder or may not be read
 */
export async function openTableSource(path: string | undefined, name = 'in'): Promise<TableSource> {
  const isFile = path !== undefined && path !== '-' && (await stat(path).catch(() => null))?.isFile();
  return isFile ? openAsBlob(path) : gathered(await openInput(path, name));
}

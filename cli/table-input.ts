import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { gathered } from '../domain/tables/bytes.ts';
import type { TableSource } from '../domain/tables/table.ts';
import { fieldFault } from '../domain/transcript/fault.ts';
import { readJson } from '../domain/transcript/read-json.ts';
import { lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { UnusableError } from './arguments.ts';
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

/**
 * A mapping from a file of JSON, as its schema says.
 * @throws UnusableError when it cannot be read or is no mapping
 */
export async function readMapping<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const unusable = (reason: string) => new UnusableError(t('cli.unusable.mapping', { path, reason }));
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UnusableError(t('cli.unusable.unreadable', { path, reason: error.message }));
  });
  const read = readJson(text, 'manifest');
  if ('reason' in read) throw unusable(lineFaultText(read.reason));
  const mapping = schema.safeParse(read.value);
  if (!mapping.success) throw unusable(lineFaultText(fieldFault(mapping.error, read.value, 'manifest')));
  return mapping.data;
}

import Papa from 'papaparse';
import { z } from 'zod';
import { BACKUP_LINE_BYTES, type BackupHeader, backupHeaderSchema } from '../backup/backup.ts';
import { type PlacedHead, placedHeadSchema } from '../decisions/placed-head.ts';
import { readSignature, type SignedHead } from '../decisions/signed-head.ts';
import { splitLines } from '../transcript/lines.ts';
import { provenanceSchema } from './provenance.ts';
import { readOutcomes } from './read-outcomes.ts';

/** What kind of file heads were found in. */
export type HeadFileKind = 'backup' | 'outcomes' | 'statistics' | 'log';

/** A head that a file names. */
export interface FileHead {
  seq: number;
  hash: string;
  /** Hash of the log's first entry; null where the file does not say. */
  log: string | null;
  /** When it was noted, or else when the file was written; null where the file does not say. */
  at: string | null;
  /** With its signature; null of none. */
  signed: SignedHead | null;
}

/** The heads that a file names, in order of number. */
export interface FileHeads {
  kind: HeadFileKind;
  heads: FileHead[];
}

const linkSchema = z.object({
  seq: z.coerce.number().int().positive(),
  at: z.string().optional(),
  hash: placedHeadSchema.shape.hash,
});

const decoder = new TextDecoder();

function signedHead(signed: SignedHead): FileHead {
  const { log, seq, hash, at } = signed;
  return { log, seq, hash, at, signed };
}

/** Heads by number and hash, of each the signed one. */
function ordered(heads: readonly FileHead[]): FileHead[] {
  const found = new Map<string, FileHead>();
  for (const head of heads) {
    const key = `${head.seq} ${head.hash}`;
    if (!found.get(key)?.signed) found.set(key, head);
  }
  return [...found.values()].sort((left, right) => left.seq - right.seq);
}

function headerHeads({ log, heads = [], createdAt }: BackupHeader): FileHead[] {
  const own = log ? [{ ...log, at: createdAt, signed: null }] : [];
  return ordered([...heads.map(signedHead), ...own]);
}

/** The last entry of the log among the lines of a backup that does not name it in its first. */
async function lastEntry(lines: AsyncIterable<{ bytes: Uint8Array | null }>): Promise<FileHead[]> {
  let last: z.infer<typeof linkSchema> | null = null;
  for await (const { bytes } of lines) {
    const text = bytes ? decoder.decode(bytes) : '';
    if (!text.startsWith('{"table":"log",')) continue;
    const entry = linkSchema.safeParse((JSON.parse(text) as { row: unknown }).row).data;
    if (entry && entry.seq > (last?.seq ?? 0)) last = entry;
  }
  return last ? [{ ...last, log: null, at: last.at ?? null, signed: null }] : [];
}

async function ofBackup(file: Blob): Promise<FileHeads | null> {
  const lines = splitLines(file.stream(), BACKUP_LINE_BYTES);
  const first = await lines.next();
  const header = first.done || !first.value.bytes ? null : parse(decoder.decode(first.value.bytes));
  const checked = backupHeaderSchema.safeParse(header).data;
  if (!checked) return null;
  const heads = headerHeads(checked);
  return { kind: 'backup', heads: heads.length > 0 ? heads : await lastEntry(lines) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ofStatistics(text: string): FileHeads | null {
  const value = parse(text) as { provenance?: unknown } | null;
  const provenance = provenanceSchema.safeParse(value?.provenance).data;
  if (!provenance) return null;
  const { log, heads = [], writtenAt } = provenance;
  const own = log.hash ? [{ log: log.id, seq: log.seq, hash: log.hash, at: writtenAt, signed: null }] : [];
  return { kind: 'statistics', heads: ordered([...heads.map(signedHead), ...own]) };
}

/** Bytes in which the first line of an exported log ends. */
const BEGINNING = 64 * 1024;

/** Whether a file that begins like this is an exported log, and of which format. */
function logFormat(beginning: string): 'csv' | 'jsonl' | null {
  if (/^\ufeff?seq[,;].*previous_hash/.test(beginning)) return 'csv';
  const first = parse(beginning.slice(0, beginning.indexOf('\n')));
  return linkSchema.extend({ previousHash: z.string() }).safeParse(first).success ? 'jsonl' : null;
}

/** An exported log: its last entry, which need not be the last of the log. */
function ofLog(text: string, format: 'csv' | 'jsonl'): FileHeads {
  const rows =
    format === 'csv'
      ? Papa.parse<unknown>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data
      : text.split('\n').map(parse);
  let last: z.infer<typeof linkSchema> | null = null;
  for (const row of rows) {
    const entry = linkSchema.safeParse(row).data;
    if (entry && entry.seq > (last?.seq ?? 0)) last = entry;
  }
  const heads = last ? [{ ...last, log: null, at: last.at ?? null, signed: null }] : [];
  return { kind: 'log', heads };
}

async function ofOutcomes(file: Blob): Promise<FileHeads | null> {
  const heads: FileHead[] = [];
  let latest = '';
  for await (const line of readOutcomes(file.stream())) {
    const stamp = line.ok ? line.stamp : null;
    if (!stamp?.log_hash || !stamp.log_id || stamp.log_hash === latest) continue;
    latest = stamp.log_hash;
    const place: PlacedHead = { log: stamp.log_id, seq: stamp.log_seq, hash: stamp.log_hash };
    const signed = stamp.log_signature ? readSignature(place, stamp.log_signature) : null;
    heads.push({ ...place, at: signed?.at ?? stamp.exported_at, signed });
  }
  return heads.length > 0 ? { kind: 'outcomes', heads: ordered(heads) } : null;
}

/**
 * The heads of a log that a file of Second Look names: a backup, exported outcomes (CSV or JSON Lines), statistics
 * (JSON) or an exported log (CSV or JSON Lines). Null when it is none of these, or names none.
 */
export async function headsInFile(file: Blob): Promise<FileHeads | null> {
  const backup = await ofBackup(file);
  if (backup) return backup;
  const beginning = await file.slice(0, BEGINNING).text();
  if (/^\ufeff?\s*\{\s*"format"/.test(beginning)) return ofStatistics(await file.text());
  const format = logFormat(beginning);
  if (format) return ofLog(await file.text(), format);
  return ofOutcomes(file).catch(() => null);
}

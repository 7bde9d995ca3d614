import type { MatchMethod } from '../../matching/methods.ts';

/** Names of methods in files: of signal types in python-threatexchange, of indicator types in the Graph API. */
const METHOD_OF_TYPE = new Map<string, MatchMethod>([
  ['pdq', 'pdq'],
  ['hash_pdq', 'pdq'],
  ['md5', 'md5'],
  ['photo_md5', 'md5'],
  ['video_md5', 'md5'],
  ['hash_md5', 'md5'],
  ['hash_video_md5', 'md5'],
  ['sha1', 'sha1'],
  ['hash_sha1', 'sha1'],
  ['sha256', 'sha256'],
  ['hash_sha256', 'sha256'],
  ['difference-hash', 'difference-hash'],
  ['dct-hash', 'dct-hash'],
  ['vpdq', 'vpdq'],
  ['video_vpdq', 'vpdq'],
  ['hash_video_vpdq', 'vpdq'],
]);

/** The method that a file names; null for types that are not matched here. */
export const methodOfType = (type: string): MatchMethod | null =>
  METHOD_OF_TYPE.get(type.trim().toLowerCase()) ?? null;

/** A method as the Graph API names it; hashes that it does not know keep their own names. */
export const graphTypeOf = (method: MatchMethod): string => {
  if (method === 'vpdq') return 'HASH_VIDEO_VPDQ';
  return method === 'difference-hash' || method === 'dct-hash' ? method : `HASH_${method.toUpperCase()}`;
};

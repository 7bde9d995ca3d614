/** Layers that read a transcript by itself; a policy names those that may flag. */
export const TRANSCRIPT_LAYERS = [
  'classifier',
  'rules',
  'personal-info',
  'known-match',
  'near-match',
] as const;
export type TranscriptLayer = (typeof TRANSCRIPT_LAYERS)[number];

/** Layers that compare a picture with the entries of a bank: by the hash of its file, or by how it looks. */
const PICTURE_LAYERS = ['exact-hash', 'perceptual-hash'] as const;

/** Layers that flag by comparing: a picture with the entries of a bank, and a transcript with others that are near it. */
const COMPARING_LAYERS = [...PICTURE_LAYERS, 'cluster'] as const;

/** Every layer of detection that can bring a case into the queue. */
export const DETECTION_LAYERS = [...TRANSCRIPT_LAYERS, ...COMPARING_LAYERS] as const;
export type DetectionLayer = (typeof DETECTION_LAYERS)[number];

const transcriptLayers: ReadonlySet<string> = new Set(TRANSCRIPT_LAYERS);

/** Whether a policy can name what flagged something. */
export const isTranscriptLayer = (source: string): source is TranscriptLayer => transcriptLayers.has(source);

const pictureLayers: ReadonlySet<string> = new Set(PICTURE_LAYERS);

/** Whether what was flagged by these is a picture, and no transcript. */
export const isOfPicture = (flaggedBy: readonly string[]): boolean =>
  flaggedBy.some((source) => pictureLayers.has(source));

import type { ReactNode } from 'react';
import { Isolated } from './InertText.tsx';

/** What draws the markup within texts, by the tag that stands in them. */

/** Imported or typed text within a sentence. */
export function data(chunks: ReactNode): ReactNode {
  return <Isolated text={Array.isArray(chunks) ? chunks.join('') : String(chunks)} />;
}

/** What a sentence is about. */
export function strong(chunks: ReactNode): ReactNode {
  return <strong>{chunks}</strong>;
}

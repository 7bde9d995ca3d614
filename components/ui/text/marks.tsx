import type { ReactNode } from 'react';
import { InertText, Isolated } from './InertText.tsx';

/** What draws the markup within texts, by the tag that stands in them. */

/** Imported or typed text within a sentence. */
export function data(chunks: ReactNode): ReactNode {
  return <Isolated text={Array.isArray(chunks) ? chunks.join('') : String(chunks)} />;
}

/** What a sentence is about. */
export function strong(chunks: ReactNode): ReactNode {
  return <strong>{chunks}</strong>;
}

/** What somebody wrote, for a tag without content: markup in it, if any, is text. */
export const quoted = (text: string) => (): ReactNode => (
  <bdi dir="auto" translate="no">
    <InertText text={text} />
  </bdi>
);

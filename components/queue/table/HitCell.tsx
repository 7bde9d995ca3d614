import { use, useCallback } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { hitPieces } from '../../../domain/transcript/find-text.ts';
import { t } from '../../../words/words.ts';
import { readSearchHit } from '../../../workflows/queue/search-hits.ts';
import { asked } from '../../ui/reading/asked.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { CellContext } from './cell-context.ts';
import classes from './table.module.css';

/** The message that the search was found in, read when its row comes into sight. */
export function HitCell({ row: { transcriptId, match } }: { row: KnownCase }) {
  const { query, masked } = use(CellContext);
  const unread = query === null || masked || match !== undefined;
  const source = useCallback(
    () => asked(async () => ({ hit: await readSearchHit(transcriptId, query ?? '') })),
    [transcriptId, query],
  );
  const found = useRead(unread ? null : source);
  if (query === null) return null;
  // A picture holds no text that is searched.
  if (match) return <span className={classes.none}>{t('queue.table.hitInName')}</span>;
  if (masked) return <span className={classes.none}>{t('queue.table.hitMasked')}</span>;
  // The list itself says when nothing can be read.
  const read = valueOr(found, null);
  if (read === null) return null;
  const { hit } = read;
  if (!hit) return <span className={classes.none}>{t('queue.table.hitElsewhere')}</span>;
  const { from, text } = hit;
  return (
    <span className={classes.hitText}>
      <span className={classes.none}>
        <Isolated text={from} />
      </span>{' '}
      <bdi dir="auto" translate="no">
        {hitPieces(hit).map(({ start, end, hit: isHit }) =>
          isHit ? (
            <mark key={start} className={classes.found}>
              <InertText text={text.slice(start, end)} />
            </mark>
          ) : (
            <InertText key={start} text={text.slice(start, end)} />
          ),
        )}
      </bdi>
    </span>
  );
}

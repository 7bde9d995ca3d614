import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { LayerHit } from '../../../domain/detection/assessment.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Quote } from '../case/Quote.tsx';
import classes from './evidence.module.css';

/** Listed before the rest is asked for. */
const FIRST = 5;

interface LayerHitListProps {
  hits: readonly LayerHit[];
  messages: readonly Message[];
  /** Whether a message's text is hidden; then what it says is not quoted. */
  isMasked: (message: number) => boolean;
  /** The message whose hits stand out, or null. */
  linked: number | null;
  onChoose: (hit: LayerHit) => void;
}

/** What layers other than the classifier found, in order of message; nothing when they found nothing. */
export function LayerHitList({ hits, messages, isMasked, linked, onChoose }: LayerHitListProps) {
  const [all, setAll] = useState(false);
  if (hits.length === 0) return null;
  return (
    <Panel title={t('review.layers.title')} description={t('review.layers.description')}>
      <ol className={classes.list}>
        {(all ? hits : hits.slice(0, FIRST)).map((hit) => (
          <li key={`${hit.message}:${hit.layer}:${hit.finding}`}>
            <UnstyledButton
              className={classes.entry}
              data-linked={hit.message === linked || undefined}
              onClick={() => onChoose(hit)}
            >
              <span className={classes.line}>
                <span className={classes.name}>{t(`names.source.${hit.layer}`)}</span>
                <span className={classes.where}>
                  {t('review.evidence.message', { number: hit.message + 1 })}
                </span>
              </span>
              <span className={classes.finding} translate="no">
                {hit.finding}
              </span>
              <Quote of={hit} messages={messages} masked={isMasked(hit.message)} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {hits.length > FIRST && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('review.layers.firstOnly') : t('review.layers.all', { count: hits.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

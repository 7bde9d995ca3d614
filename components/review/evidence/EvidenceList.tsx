import { Button, UnstyledButton } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Evidence } from '../../../domain/detection/assessment.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { formatContribution } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Quote } from '../case/Quote.tsx';
import { EvidenceSum } from './EvidenceSum.tsx';
import classes from './evidence.module.css';

/** Listed before the rest is asked for. */
const FIRST = 12;

/** Largest contribution first. */
export function strongestFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((left, right) => right.contribution - left.contribution);
}

interface EvidenceListProps {
  evidence: readonly Evidence[];
  messages: readonly Message[];
  /** Whether a message's text is hidden; then what it says is not quoted. */
  isMasked: (message: number) => boolean;
  /** The message whose pieces stand out, or null. */
  linked: number | null;
  onChoose: (piece: Evidence) => void;
  risk: number;
  titleHidden: boolean;
}

/** What the risk rests on, strongest first; each entry goes to its message, and stands out when that is pointed at. */
export function EvidenceList(props: EvidenceListProps) {
  const { evidence, messages, isMasked, linked, onChoose, risk, titleHidden } = props;
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const sorted = useMemo(() => strongestFirst(evidence), [evidence]);
  const shown = all ? sorted : sorted.filter(({ message }, place) => place < FIRST || message === linked);
  const scale = Math.max(0.01, ...sorted.slice(0, 1).map(({ contribution }) => contribution));
  useEffect(() => {
    if (linked === null) return;
    list.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' });
  }, [linked]);
  return (
    <Panel
      title={t('review.evidence.title')}
      titleHidden={titleHidden}
      className={classes.panel ?? ''}
      description={sorted.length > 0 ? <EvidenceSum evidence={evidence} risk={risk} /> : undefined}
    >
      {sorted.length === 0 && <p className={classes.none}>{t('review.evidence.none')}</p>}
      <ol className={classes.list} ref={list}>
        {shown.map((each) => (
          <li key={`${each.message}:${each.characteristic}`}>
            <UnstyledButton
              className={classes.entry}
              data-linked={each.message === linked || undefined}
              onClick={() => onChoose(each)}
            >
              <span className={classes.line}>
                <span className={classes.name}>{t(`names.characteristic.${each.characteristic}`)}</span>
                <span className={classes.where}>
                  {t('review.evidence.message', { number: each.message + 1 })}
                </span>
                <span className={classes.value}>{formatContribution(each.contribution)}</span>
              </span>
              <span className={classes.track} aria-hidden>
                <span style={{ width: `${Math.max(0, (each.contribution / scale) * 100)}%` }} />
              </span>
              <Quote of={each} messages={messages} masked={isMasked(each.message)} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {sorted.length > FIRST && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('review.evidence.strongestOnly') : t('review.evidence.all', { count: sorted.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

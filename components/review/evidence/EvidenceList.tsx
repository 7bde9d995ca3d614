import { Button, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Evidence } from '../../../domain/detection/assessment.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { formatContribution, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Quote } from '../case/Quote.tsx';
import classes from './evidence.module.css';

/** Listed before the rest is asked for. */
const FIRST = 3;

/** Largest contribution first. */
export function strongestFirst(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((left, right) => right.contribution - left.contribution);
}

/** The model's starting value and all contributions, which add up to the risk. */
function sumText(evidence: readonly Evidence[], risk: number): string {
  const sum = evidence.reduce((total, { contribution }) => total + contribution, 0);
  const logit = Math.log(risk / (1 - risk));
  if (!Number.isFinite(logit)) return t('review.evidence.sumOutOfReach');
  return t('review.evidence.sum', {
    start: formatContribution(logit - sum),
    sum: formatContribution(sum),
    count: evidence.length,
    risk: formatRisk(risk),
  });
}

interface EvidenceListProps {
  evidence: readonly Evidence[];
  messages: readonly Message[];
  /** Whether a message's text is hidden; then what it says is not quoted. */
  isMasked: (message: number) => boolean;
  onGoTo: (message: number) => void;
  risk: number;
}

/** What the risk rests on, strongest first; each entry goes to its message. */
export function EvidenceList({ evidence, messages, isMasked, onGoTo, risk }: EvidenceListProps) {
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => strongestFirst(evidence), [evidence]);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  const scale = Math.max(0.01, ...sorted.slice(0, 1).map(({ contribution }) => contribution));
  return (
    <Panel title={t('review.evidence.title')} description={sumText(evidence, risk)}>
      {sorted.length === 0 && <p className={classes.none}>{t('review.evidence.none')}</p>}
      <ol className={classes.list}>
        {shown.map((each) => (
          <li key={`${each.message}:${each.characteristic}`}>
            <UnstyledButton className={classes.entry} onClick={() => onGoTo(each.message)}>
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

import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { Evidence } from '../../../domain/detection/assessment.ts';
import { formatContribution, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './evidence.module.css';

/** The model's starting value and all contributions, which add up to the risk. */
function sumText(evidence: readonly Evidence[], risk: number): string {
  const sum = evidence.reduce((total, { contribution }) => total + contribution, 0);
  const logit = Math.log(risk / (1 - risk));
  if (!Number.isFinite(logit)) return t('review.evidence.sumOutOfReach');
  return t('review.evidence.sum', {
    start: formatContribution(logit - sum),
    sum: formatContribution(sum),
    total: formatContribution(logit),
    risk: formatRisk(risk),
  });
}

/** How many signals raised the risk, and on request how they add up to it. */
export function EvidenceSum({ evidence, risk }: { evidence: readonly Evidence[]; risk: number }) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <>
      {t('review.evidence.signals', { count: evidence.length })}{' '}
      <UnstyledButton
        className={classes.details}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {t('review.evidence.details')}
      </UnstyledButton>
      <span id={id} className={classes.sum} hidden={!opened}>
        {opened && sumText(evidence, risk)}
      </span>
    </>
  );
}

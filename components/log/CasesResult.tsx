import { Alert } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { CaseAgreement } from '../../domain/decisions/case-agreement.ts';
import { disagreementText } from '../../words/disagreement-text.ts';
import { rich, t } from '../../words/words.ts';
import { CaseLink } from './CaseLink.tsx';
import classes from './log.module.css';

/** Whether the cases are as the log says. */
export function CasesResult({ agreement }: { agreement: CaseAgreement }) {
  const { partly, unbegun, disagreeing, disagreements } = agreement;
  if (disagreeing === 0)
    return (
      <Alert color="green" icon={<IconShieldCheck aria-hidden />} role="status">
        {partly > 0 ? t('log.cases.agreePartly', { partly }) : t('log.cases.agree')}
        {unbegun > 0 && ` ${t('log.cases.unbegun', { unbegun })}`}
      </Alert>
    );
  const more = disagreeing - disagreements.length;
  return (
    <Alert
      color="red"
      icon={<IconShieldX aria-hidden />}
      title={t('log.cases.disagree', { count: disagreeing })}
      role="alert"
    >
      <ul className={classes.disagreements}>
        {disagreements.map((each) => (
          <li key={each.caseId}>
            {rich('log.cases.disagreement', {
              what: disagreementText(each.parts),
              case: () => <CaseLink id={each.caseId} name={undefined} />,
            })}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.plain}>{t('log.cases.more', { count: more })}</p>}
      {t('log.cases.advice')}
    </Alert>
  );
}

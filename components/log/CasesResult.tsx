import { Alert } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { type CaseAgreement, describeDisagreement } from '../../domain/decisions/case-agreement.ts';
import { countOf, formatCount } from '../ui/text/format.ts';
import { CaseLink } from './CaseLink.tsx';
import classes from './log.module.css';

/** Whether the cases are as the log says. */
export function CasesResult({ agreement }: { agreement: CaseAgreement }) {
  const { partly, disagreeing, disagreements } = agreement;
  if (disagreeing === 0)
    return (
      <Alert color="green" icon={<IconShieldCheck aria-hidden />} role="status">
        The cases agree with the log.
        {partly > 0 &&
          ` Of ${countOf(partly, 'case')} the appeal could not be compared: a purge has erased what the log said of it.`}
      </Alert>
    );
  const more = disagreeing - disagreements.length;
  return (
    <Alert
      color="red"
      icon={<IconShieldX aria-hidden />}
      title={`${countOf(disagreeing, 'case does', 'cases do')} not agree with the log`}
      role="alert"
    >
      <ul className={classes.disagreements}>
        {disagreements.map((each) => (
          <li key={each.caseId}>
            <CaseLink id={each.caseId} transcriptId={undefined} />: {describeDisagreement(each)}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.plain}>And {formatCount(more)} more.</p>}
      Do not rely on these cases; restore a backup from before, under Data.
    </Alert>
  );
}

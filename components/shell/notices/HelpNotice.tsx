import { useCallback } from 'react';
import { Link, useLocation } from 'wouter';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { rich } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveHelp } from '../../../workflows/review/help.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { data, quoted, strong } from '../../ui/text/marks.tsx';
import classes from './Notice.module.css';
import { Notice } from './Notice.tsx';

const NO_HELP = { toAnswer: [], own: [] };

/** Questions that wait for this reviewer's answer, and answers that have come. */
export function HelpNotice() {
  const reviewer = useSession((session) => session.reviewer) ?? '';
  const [location] = useLocation();
  const help = useRead(
    useCallback(() => liveHelp(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const { toAnswer, own } = valueOr(help, NO_HELP);
  const answered = own.filter((each) => each.help?.answer !== null);
  // On the case itself the exchange stands above the messages already.
  const elsewhere = [...toAnswer, ...answered].filter(({ id }) => location !== caseAddress(id));
  return elsewhere.map(({ help: request, ...each }) => (
    <Notice
      key={each.id}
      role="status"
      text={
        request!.answer === null
          ? rich('shell.help.asks', { name: request!.from, strong, data, quote: quoted(request!.question) })
          : rich('shell.help.answered', { name: request!.to, strong, data, quote: quoted(request!.answer) })
      }
    >
      <Link href={caseAddress(each.id)} className={classes.link}>
        {rich('shell.help.case', { name: nameOfCase(each), data })}
      </Link>
    </Notice>
  ));
}

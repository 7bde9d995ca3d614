import { useCallback } from 'react';
import { Link } from 'wouter';
import { useSession } from '../../../workflows/people/session.ts';
import { liveHelp } from '../../../workflows/review/help.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import classes from '../Shell.module.css';

/** Questions that wait for this reviewer's answer, and answers that have come. */
export function HelpNotice() {
  const reviewer = useSession((session) => session.reviewer) ?? '';
  const help = useLive(useCallback(() => liveHelp(reviewer), [reviewer]));
  if (help.status !== 'ready') return null;
  const { toAnswer, own } = help.value;
  const answered = own.filter((each) => each.help?.answer !== null);
  return [...toAnswer, ...answered].map(({ id, transcriptId, help: request }) => (
    <div key={id} className={classes.notice} role="status">
      <span className={classes.noticeText}>
        <strong>
          <Isolated text={request!.answer === null ? request!.from : request!.to} />{' '}
          {request!.answer === null ? 'asks' : 'answered'}:
        </strong>{' '}
        <InertText text={request!.answer ?? request!.question} />
      </span>
      <Link href={`/review/${encodeURIComponent(id)}`} className={classes.noticeLink}>
        Case <Isolated text={transcriptId} />
      </Link>
    </div>
  ));
}

import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import type { EntryEvent } from '../../../domain/matching/bank/verification.ts';
import { formatMoment } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from './bank-page.module.css';

/** The finding of each vote, by the id under which it can be withdrawn. */
const findingsOf = (history: readonly EntryEvent[]) =>
  new Map(
    history.flatMap((event) => ('vote' in event ? [[event.vote.id, event.vote.finding] as const] : [])),
  );

function said(event: EntryEvent, findings: ReturnType<typeof findingsOf>) {
  switch (event.what) {
    case 'voted':
    case 'corrected':
    case 'appealed': {
      const { reviewer: who, finding } = event.vote;
      return rich(`bankPage.event.${event.what}`, { who, finding: t(`names.finding.${finding}`), data });
    }
    case 'withdrawn': {
      const finding = findings.get(event.voteId);
      if (finding === undefined) return t('bankPage.event.withdrawnUnknown');
      return t('bankPage.event.withdrawn', { finding: t(`names.finding.${finding}`) });
    }
    case 'restored':
      return rich(`bankPage.event.${event.kept ? 'kept' : 'restored'}`, { who: event.by, data });
    case 'suspended':
    case 'undone':
      return rich(`bankPage.event.${event.what}`, { who: event.by, data });
  }
}

/** All that happened to an entry, newest first. */
export function EntryHistory({ history }: { history: readonly EntryEvent[] }) {
  const findings = findingsOf(history);
  if (history.length === 0) return <p className={classes.plain}>{t('bankPage.entry.noHistory')}</p>;
  return (
    <ol className={classes.history} reversed>
      {history.toReversed().map((event, place) => {
        const at = 'vote' in event ? event.vote.at : event.at;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever taken out of it
          <li key={history.length - place}>
            <span>{said(event, findings)}</span>
            <span className={classes.meta}>
              <time dateTime={at}>{formatMoment(at)}</time>
              {'vote' in event && (
                <>
                  {' · '}
                  <Anchor component={Link} inherit href={caseAddress(event.vote.caseId)}>
                    {t('bankPage.event.openCase')}
                  </Anchor>
                </>
              )}
            </span>
            {'note' in event && event.note !== '' && (
              <blockquote className={classes.note} dir="auto">
                <InertText text={event.note} />
              </blockquote>
            )}
          </li>
        );
      })}
    </ol>
  );
}

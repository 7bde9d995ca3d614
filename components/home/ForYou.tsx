import { Button } from '@mantine/core';
import {
  IconChecks,
  IconCirclesRelation,
  IconEye,
  IconGavel,
  IconHelpCircle,
  IconHourglass,
  IconInbox,
  IconMessageReply,
  IconScale,
  IconUserCheck,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CaseToSee, Checks, DueForMe, QuestionOn } from '../../domain/home/due-for-me.ts';
import { WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatAge } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { liveClusterAlerts } from '../../workflows/matching/clusters.ts';
import { deadlineStanding } from '../quality/deadline.ts';
import { caseAddress } from '../ui/case-address.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { data, strong } from '../ui/text/marks.tsx';
import { type HomeLink, HomeLinks } from './HomeLinks.tsx';
import { icon } from './icon.tsx';
import type { CertificateLinks } from './useCertificateLinks.tsx';

type Exchange = 'asked' | 'answered' | 'unanswered';

const EXCHANGE_ICONS = { asked: IconHelpCircle, answered: IconMessageReply, unanswered: IconHourglass };

function questionLink(what: Exchange, question: QuestionOn, now: number): HomeLink {
  const { id, person, since } = question;
  const name = inertText(question.name);
  return {
    key: `${what} ${id}`,
    icon: icon(EXCHANGE_ICONS[what]),
    says: rich(`home.forYou.${what}`, { person, name, data }),
    detail: formatAge(since, now),
    to: caseAddress(question.id),
  };
}

function heldLink(held: CaseToSee): HomeLink {
  const name = inertText(held.name);
  return {
    key: `held ${held.id}`,
    icon: icon(IconEye),
    says: rich('home.forYou.held', { name, data }),
    to: caseAddress(held.id),
  };
}

const CHECKS = [
  { what: 'secondReviews', of: IconChecks, to: '/quality/second-reviews' },
  { what: 'adjudications', of: IconScale, to: '/quality/adjudication' },
  { what: 'appeals', of: IconGavel, to: '/quality/appeals' },
] as const;

function checkLinks(due: DueForMe, now: number): HomeLink[] {
  return CHECKS.flatMap(({ what, of, to }): HomeLink[] => {
    const { count, deadline }: Checks = due[what];
    if (count === 0) return [];
    const standing = deadline === null ? null : deadlineStanding(deadline, now);
    return [
      {
        ...{ key: what, icon: icon(of), to },
        says: rich(`home.forYou.${what}`, { count, strong }),
        detail: standing?.text,
        urgent: standing?.tone === 'over',
      },
    ];
  });
}

interface ForYouProps {
  due: DueForMe;
  /** What is to be said of certificates: first why something is lacking, last what only reminds. */
  certificates: CertificateLinks;
  name: string;
  now: number;
  /** Beside the health of the queue, which says what is open to everybody: nothing where there is nothing else. */
  besideHealth: boolean;
}

/** What waits for who sits at this tab, the most pressing first. */
export function ForYou({ due, certificates, name, now, besideHealth }: ForYouProps) {
  const [, navigate] = useLocation();
  const may = useMay();
  const mayImport = may('import');
  const alerts = valueOr(useRead(liveClusterAlerts, { failsInFrame: true }), 0);
  const links: HomeLink[] = [
    ...certificates.lacking,
    ...due.asked.map((each) => questionLink('asked', each, now)),
    ...due.answered.map((each) => questionLink('answered', each, now)),
    ...due.held.map(heldLink),
    ...(besideHealth ? [] : checkLinks(due, now)),
  ];
  if (due.assigned > 0)
    links.push({
      ...{ key: 'assigned', icon: icon(IconUserCheck), to: '/queue' },
      view: { ...WHOLE_QUEUE, reviewers: [name] },
      says: rich('home.forYou.assigned', { count: due.assigned, strong }),
    });
  if (due.open > 0 && !besideHealth)
    links.push({
      ...{ key: 'open', icon: icon(IconInbox), to: '/queue', view: WHOLE_QUEUE },
      says: rich('home.forYou.open', { count: due.open, strong }),
    });
  if (alerts > 0 && may('decide-clusters'))
    links.push({
      ...{ key: 'clusters', icon: icon(IconCirclesRelation), to: '/known-content/clusters' },
      says: rich('clusters.notice', { count: alerts, strong }),
    });
  links.push(
    ...due.unanswered.map((each) => questionLink('unanswered', each, now)),
    ...certificates.reminding,
  );
  if (besideHealth && links.length === 0) return null;
  return (
    <div data-tour="for-you">
      <Panel title={t('home.forYou.title')}>
        {links.length > 0 ? (
          <HomeLinks links={links} />
        ) : (
          <EmptyState
            icon={<IconChecks size={40} />}
            title={t('home.forYou.nothing.title')}
            actions={
              mayImport && (
                <Button variant="default" onClick={() => navigate('/data')}>
                  {t('home.forYou.nothing.import')}
                </Button>
              )
            }
          >
            {t('home.forYou.nothing.text')}
          </EmptyState>
        )}
      </Panel>
    </div>
  );
}

import {
  IconArrowBarDown,
  IconArrowBarUp,
  IconChecks,
  IconEye,
  IconGavel,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconPlayerSkipForward,
  IconScale,
  IconUserPlus,
} from '@tabler/icons-react';
import type { CaseToSee } from '../../domain/home/due-for-me.ts';
import type { QueueHealth, StuckCase } from '../../domain/home/queue-health.ts';
import { BUILT_IN_VIEWS, type QueueView, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatAge } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { deadlineStanding } from '../quality/deadline.ts';
import { caseAddress } from '../ui/case-address.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { data, strong } from '../ui/text/marks.tsx';
import { type HomeLink, HomeLinks } from './HomeLinks.tsx';
import classes from './home.module.css';
import { icon } from './icon.tsx';

/** Cases of a kind that are named each; of more it is said how many. */
const NAMED = 3;

const viewCalled = (wanted: string): QueueView => BUILT_IN_VIEWS.find(({ id }) => id === wanted)!.view;
const newestFirst = { sortBy: 'age', descending: false } as const;
const oldestFirst = { sortBy: 'age', descending: true } as const;

interface LinksProps {
  place: string;
  title: string;
  links: HomeLink[];
  nothing: string;
}

/** Sentences under a heading, or that there is nothing to say. */
function Links({ place, title, links, nothing }: LinksProps) {
  return (
    <div data-tour={place} className={place === 'queue' ? classes.tall : undefined}>
      <Panel title={title}>
        {links.length > 0 ? <HomeLinks links={links} /> : <p className={classes.nothing}>{nothing}</p>}
      </Panel>
    </div>
  );
}

const ageOf = (since: string | null, now: number) =>
  since && t('home.oldest', { age: formatAge(since, now) });

function queueLinks({ waiting, held, oldest, inflow, outflow }: QueueHealth, now: number): HomeLink[] {
  const before = (count: number) => t('home.queue.before', { count });
  const links: HomeLink[] = [];
  if (waiting > 0)
    links.push({
      ...{ key: 'waiting', icon: icon(IconInbox), to: '/queue', view: { ...WHOLE_QUEUE, ...oldestFirst } },
      says: rich('home.queue.waiting', { count: waiting, strong }),
      detail: ageOf(oldest, now),
    });
  if (held > 0)
    links.push({
      ...{ key: 'held', icon: icon(IconEye), to: '/queue', view: viewCalled('held') },
      says: rich('home.queue.held', { count: held, strong }),
    });
  links.push(
    {
      ...{ key: 'inflow', icon: icon(IconArrowBarDown), to: '/queue' },
      view: { ...viewCalled('all'), ...newestFirst, youngerThanHours: 7 * 24 },
      says: rich('home.queue.inflow', { count: inflow.last, strong }),
      detail: before(inflow.before),
    },
    {
      ...{ key: 'outflow', icon: icon(IconArrowBarUp), to: '/queue', view: viewCalled('decided') },
      says: rich('home.queue.outflow', { count: outflow.last, strong }),
      detail: before(outflow.before),
    },
  );
  return links;
}

function checkLinks({ secondReviews, adjudications, appeals }: QueueHealth, now: number): HomeLink[] {
  const links: HomeLink[] = [];
  if (adjudications.count > 0)
    links.push({
      ...{ key: 'adjudications', icon: icon(IconScale), to: '/quality/adjudication' },
      says: rich('home.checks.adjudications', { count: adjudications.count, strong }),
      detail: ageOf(adjudications.since, now),
    });
  if (appeals.count > 0)
    links.push({
      ...{ key: 'appeals', icon: icon(IconGavel), to: '/quality/appeals' },
      says: rich('home.checks.appeals', { count: appeals.count, strong }),
      detail:
        appeals.overdue > 0
          ? t('home.checks.overdue', { count: appeals.overdue })
          : deadlineStanding(appeals.deadline!, now).text,
      urgent: appeals.overdue > 0,
    });
  if (secondReviews.count > 0)
    links.push({
      ...{ key: 'second-reviews', icon: icon(IconChecks), to: '/quality/second-reviews' },
      says: rich('home.checks.secondReviews', { count: secondReviews.count, strong }),
      detail: ageOf(secondReviews.since, now),
    });
  return links;
}

/** The first few by name, and how many more there are. */
function named<Each>(what: string, all: readonly Each[], link: (each: Each) => HomeLink): HomeLink[] {
  const links = all.slice(0, NAMED).map(link);
  if (all.length > NAMED)
    links.push({
      ...{ key: `more ${what}`, icon: icon(IconInbox), to: '/queue', view: viewCalled('waiting') },
      says: rich('home.stuck.more', { count: all.length - NAMED, strong }),
    });
  return links;
}

function stuckLinks({ stuck }: QueueHealth, now: number): HomeLink[] {
  const byPerson = (what: 'held' | 'unanswered', of: typeof IconInbox) => (each: StuckCase) => ({
    ...{ key: `${what} ${each.id}`, icon: icon(of), to: caseAddress(each.id) },
    says: rich(`home.stuck.${what}`, {
      person: each.person,
      name: inertText(each.name),
      data,
    }),
    detail: formatAge(each.since, now),
  });
  const skipped = (each: CaseToSee) => ({
    ...{ key: `skipped ${each.id}`, icon: icon(IconPlayerSkipForward), to: caseAddress(each.id) },
    says: rich('home.stuck.skipped', { name: inertText(each.name), data }),
  });
  const links = [
    ...named('held', stuck.held, byPerson('held', IconHourglass)),
    ...named('unanswered', stuck.unanswered, byPerson('unanswered', IconMessageQuestion)),
    ...named('skipped', stuck.skipped, skipped),
  ];
  if (stuck.nobody > 0)
    links.push({
      ...{ key: 'nobody', icon: icon(IconUserPlus), to: '/settings/reviewers' },
      says: rich('home.stuck.nobody', { count: stuck.nobody, strong }),
    });
  return links;
}

/** How the queue is doing, for a lead: what waits, which checks are due, what gets no further. */
export function QueueHealthPanels({ health, now }: { health: QueueHealth; now: number }) {
  return (
    <>
      <Links
        place="queue"
        title={t('home.queue.title')}
        links={queueLinks(health, now)}
        nothing={t('home.queue.nothing')}
      />
      <Links
        place="checks"
        title={t('home.checks.title')}
        links={checkLinks(health, now)}
        nothing={t('home.checks.nothing')}
      />
      <Links
        place="stuck"
        title={t('home.stuck.title')}
        links={stuckLinks(health, now)}
        nothing={t('home.stuck.nothing')}
      />
    </>
  );
}

import {
  NOTHING_PURGED,
  type Purged,
  purgeDuePageCommand,
  purgePageCommand,
} from '../../domain/commands/retention/purge.ts';
import { purgePages } from '../../domain/retention/pages.ts';
import { planPurge, takesNothing } from '../../domain/retention/plan.ts';
import { currentGeneration } from '../../storage/all-tables.ts';
import { answerOf } from '../base/door.ts';
import { useSession } from '../base/seat.ts';
import { askAboutClock, clockDoubt, trustClock } from './known-time.ts';
import { periodsInForce, readFacts } from './retention-facts.ts';

/** Held while purging, so that tabs and the background take turns; the second finds nothing left. */
const LOCK = 'second-look:purge';

/** Items in a transaction, half a second of work: more would keep reviewers from saving for too long. */
const PAGE = 1_000;

/** A purge as it is asked for. */
interface PurgeOrder {
  /** Whoever sits at this tab asked for it, and is named in the log. */
  byHand?: boolean;
  /** Somebody who was asked about the clock has said that it is right. */
  clockIsRight?: boolean;
}

function sumOf(left: Purged, right: Purged): Purged {
  return {
    transcripts: left.transcripts + right.transcripts,
    cases: left.cases + right.cases,
    entries: left.entries + right.entries,
    appeals: left.appeals + right.appeals,
    cohortRows: left.cohortRows + right.cohortRows,
  };
}

/**
 * Purges everything whose time is up: in pages, oldest first, each a command with an entry in the log of its own, so
 * that a crash between two leaves a database that holds. One tab, or the background, does it at a time. When nothing is
 * due nothing is written to the log. When the clock is in doubt nothing is purged, and a question waits for a lead.
 * @throws Failure why the rest could not be purged; what went is gone
 */
export async function purgeDue({ byHand = false, clockIsRight = false }: PurgeOrder = {}): Promise<Purged> {
  const seat = useSession.getState();
  return navigator.locks.request(LOCK, async () => {
    const now = Date.now();
    const generation = currentGeneration();
    const facts = await readFacts(now);
    const plan = planPurge(facts, await periodsInForce(), now);
    const doubt = clockIsRight || takesNothing(plan) ? null : await clockDoubt(now);
    if (doubt) {
      await askAboutClock(doubt);
      return NOTHING_PURGED;
    }
    await trustClock(now);
    let sum = NOTHING_PURGED;
    for (const page of purgePages(plan, facts.cases, PAGE)) {
      const order = { page, now, generation };
      const gone = byHand
        ? await answerOf(purgePageCommand, order, seat)
        : await answerOf(purgeDuePageCommand, order);
      sum = sumOf(sum, gone);
    }
    return sum;
  });
}

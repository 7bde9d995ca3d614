import { keepClustersCommand, raiseClusterAlertsCommand } from '../../domain/commands/matching/clusters.ts';
import { Failure, failureOf } from '../../domain/failures/failure.ts';
import { countUnclustered } from '../../storage/clusters.ts';
import { named } from '../../storage/data-set.ts';
import { watchTable } from '../../storage/watch.ts';
import { type ClustersClient, createClustersClient } from '../../workers/clusters/clusters-client.ts';
import { answerOf } from '../base/door.ts';

/** Only one tab lets clusters grow at a time. */
const LOCK = named('second-look:clusters');

/** Milliseconds between two looks for alerts: more often than once an hour, since a page may sleep. */
const ALERT_CHECK = 600_000;

/** Milliseconds for which arrivals are collected before they are compared. */
const GAP = 1_000;

/** How often what was worked out may be outdated when it is to be stored, before it waits for the next arrival. */
const TRIES = 5;

async function growAll(growing: ClustersClient): Promise<void> {
  for (let outdated = 0; outdated < TRIES && (await countUnclustered()) > 0; ) {
    const grown = await growing.grow();
    if (!grown.ok) throw failureOf(grown);
    if (await answerOf(keepClustersCommand, grown.value)) continue;
    outdated += 1;
    growing.dispose();
  }
}

/**
 * Compares everything that waits with what came before it, in order of arrival, and then raises the alerts that are
 * due. What is stored stays stored when the tab closes meanwhile; the rest goes on from there.
 * @throws Failure what failed
 */
export async function growClusters(growing: ClustersClient): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    try {
      await growAll(growing);
      await answerOf(raiseClusterAlertsCommand, null);
    } catch (error) {
      // A worker that failed may hold what was not stored.
      growing.dispose();
      throw error;
    }
  });
}

const client = createClustersClient();

/** Ends the worker with all that it holds, after everything stored was deleted or replaced. */
export const forgetClusters = (): void => client.dispose();

/** Compares what comes as it comes, in whichever tab, as long as this page is open. */
export function followClusters(): void {
  let waiting = false;
  let work = Promise.resolve();
  const look = (): void => {
    if (waiting) return;
    waiting = true;
    work = work.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, GAP));
      waiting = false;
      // Told when something else is stored the next time, if it lasts; nothing that was asked for has failed.
      await growClusters(client).catch((error: unknown) => {
        if (!(error instanceof Failure)) console.error(error);
      });
    });
  };
  watchTable('unclustered', look);
  setInterval(look, ALERT_CHECK);
  look();
}

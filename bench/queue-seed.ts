import type { Page } from '@playwright/test';

/**
 * Fills the case table of a console's profile straight in IndexedDB, in states and shapes as after weeks of
 * reviewing: about three in five wait for their first review. Cases that are there stay.
 * @param page a console page, which has made the database
 */
export async function seedCases(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Mulberry32: the same cases in every run.
    let seed = 20_260_304;
    const random = () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const states = [
      ...Array<string>(60).fill('open'),
      ...Array<string>(26).fill('decided'),
      ...Array<string>(7).fill('closed'),
      ...Array<string>(3).fill('in-second-review'),
      'escalated',
      'in-adjudication',
      'appealed',
      'withdrawn',
    ];
    const channels = ['game chat', 'guild chat', 'forum', 'team room', 'homework help', 'club board'];
    const characteristics = ['secrecy', 'pressure', 'incentive', 'flattery', 'isolation', 'platform-move'];
    const reviewers = ['willow', 'alder', 'maple', 'rowan', 'hazel'];
    const model = { id: 'second-look', version: '1.0.0', sha256: 'a'.repeat(64) };
    const now = Date.now();
    const makeCase = (number: number) => {
      const state = pick(states);
      const flaggedAt = new Date(now - random() * 14 * 86_400_000).toISOString();
      const verdict = ['open', 'escalated', 'withdrawn'].includes(state)
        ? null
        : pick(['confirmed', 'confirmed', 'not-confirmed', 'inconclusive']);
      const reviewer = pick(reviewers);
      const appeal = {
        openedBy: reviewer,
        openedAt: flaggedAt,
        complaint: 'It was a joke.',
        deadline: flaggedAt,
        decision: null,
        decidedBy: null,
        decidedAt: null,
      };
      return {
        id: crypto.randomUUID(),
        transcriptId: `bench-${String(number).padStart(6, '0')}`,
        state,
        origin: 'detection',
        flaggedAt,
        flaggedBy: ['classifier'],
        risk: 0.5 + random() / 2,
        threshold: 0.5,
        policyVersion: 1,
        model,
        strongest: [...new Set([pick(characteristics), pick(characteristics)])],
        locale: pick(['en', 'en', 'de', 'es', 'fr']),
        channel: pick(channels),
        messageCount: 4 + Math.floor(random() * 60),
        verdict,
        decidedAt: verdict && flaggedAt,
        reviews: verdict ? [{ stage: 'first-review', reviewer, verdict, seq: number + 1 }] : [],
        escalatedBy: state === 'escalated' ? reviewer : null,
        secondReview: null,
        blind: verdict ? false : null,
        lease: null,
        assignee: state === 'open' && random() < 0.1 ? reviewer : null,
        skippedBy: [],
        help: null,
        appeal: state === 'appealed' ? appeal : null,
        audit: null,
        revision: verdict ? 3 : 1,
      };
    };
    const database = await settle(indexedDB.open('second-look'));
    try {
      for (let start = 0; start < wanted; start += 5_000)
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction('cases', 'readwrite', { durability: 'relaxed' });
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
          const cases = transaction.objectStore('cases');
          for (let number = start; number < Math.min(wanted, start + 5_000); number += 1)
            cases.add(makeCase(number));
        });
    } finally {
      database.close();
    }
  }, count);
}

import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

interface Reveal {
  decisionSeq: number;
  wouldChange: boolean;
}

/** Notes that what detection said was looked at after a blind decision, and whether it would have changed it. */
export const recordRevealCommand = defineCommand({
  name: 'record-reveal',
  by: 'anyone',
  tables: ['log'],
  read: ({ log }, { decisionSeq }: Reveal) => log.get(decisionSeq),
  decide(reveal: Reveal, entry, context) {
    if (entry?.actor !== context.actor.name || !entry.caseId)
      return refuse('not-allowed', { what: 'not-own-decision' });
    const work = new Work(context);
    work.log({ kind: 'detection-revealed', caseId: entry.caseId, payload: reveal });
    return work.done(null);
  },
});

import { guidanceOf } from '../../review/guidance.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { closeExam } from './close-exam.ts';
import { whyNotGoingOn } from './sit-exam.ts';

/**
 * Hands an exam in: it is graded, the result stands in the log, with the certificate where it was passed, and the
 * answers become learning records, all of it at once. Answers with the sitting.
 */
export const handInExamCommand = defineCommand({
  name: 'hand-in-exam',
  by: 'anyone',
  tables: ['examSittings', 'learning', 'log'],
  async read({ examSittings, log }, sittingId: string) {
    const [sitting, changes] = await Promise.all([
      examSittings.get(sittingId),
      log.ofKinds(['guidance-changed']),
    ]);
    return { sitting, guidanceVersion: guidanceOf(changes).version };
  },
  decide(_sittingId: string, { sitting, guidanceVersion }, context) {
    const refused = whyNotGoingOn(sitting, context);
    if (refused || !sitting) return refused ?? refuse('not-found', { what: 'exam' });
    const work = new Work(context);
    return work.done(closeExam(work, { sitting, guidanceVersion, context }));
  },
});

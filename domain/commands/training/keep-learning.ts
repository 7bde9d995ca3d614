import type { LearningRecord } from '../../training/learning-record.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** Something that somebody did, before it is known who and when. */
export type NewLearning = LearningRecord extends infer Each
  ? Each extends LearningRecord
    ? Omit<Each, 'id' | 'reviewer' | 'at'>
    : never
  : never;

/** Keeps what somebody did in training, as theirs; it enters no figure of the queue. */
export const keepLearningCommand = defineCommand({
  name: 'keep-learning',
  by: 'anyone',
  tables: ['learning'],
  async read() {
    return null;
  },
  decide(given: NewLearning, _state, context) {
    const at = new Date(context.now).toISOString();
    const record: LearningRecord = { ...given, id: context.newId(), reviewer: context.actor.name, at };
    const work = new Work(context);
    work.put('learning', record);
    return work.done(record);
  },
});

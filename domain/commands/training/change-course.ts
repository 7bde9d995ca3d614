import { type CourseChange, lessonRowSchema } from '../../training/course.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** Changes lessons, their order or which are hidden. Answers with the change that undoes it. */
export const changeCourseCommand = defineCommand({
  name: 'change-course',
  by: 'lead-training',
  tables: ['lessons'],
  read: async ({ lessons }) => ({ stored: await lessons.all() }),
  decide({ put, remove }: CourseChange, { stored }, context) {
    const work = new Work(context);
    const before = new Map(stored.map((row) => [row.id, row]));
    const touched = [...new Set([...put.map(({ id }) => id), ...remove])];
    const back: CourseChange = {
      put: touched.flatMap((id) => before.get(id) ?? []),
      remove: touched.filter((id) => !before.has(id)),
    };
    work.put('lessons', ...put.map((row) => lessonRowSchema.parse(row)));
    work.delete('lessons', ...remove.filter((id) => before.has(id)));
    return work.done(back);
  },
});

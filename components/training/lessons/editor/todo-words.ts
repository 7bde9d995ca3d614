import type { LessonPart, LessonTodo, TodoField } from '../../../../domain/training/lesson-todos.ts';
import { t } from '../../../../words/words.ts';

/** The id of a field, by which it is found. */
export const fieldId = (part: LessonPart, place: number, field: TodoField): string =>
  `lesson-${part}-${place}-${field}`;

/** What a part of a lesson is called. */
export const partName = (part: Exclude<LessonPart, 'lesson'>, place: number): string =>
  t(`training.editor.${part}`, { number: place + 1 });

/** What is to be done, as one sentence. */
export function todoText({ part, place, field, what, most = 0 }: LessonTodo): string {
  if (part === 'lesson') {
    if (what !== 'too-long' || field === 'summary')
      return t(`training.editor.todo.lesson.${field as 'title'}`);
    return t(`training.editor.todo.tooLong.${field as 'title'}`, { most });
  }
  const where = partName(part, place);
  if (what === 'gone') return t('training.editor.todo.gone', { where });
  if (what === 'too-long')
    return t(`training.editor.todo.partTooLong.${field === 'options' ? 'options' : 'text'}`, { where });
  return t(`training.editor.todo.part.${field as 'messages'}`, { where });
}

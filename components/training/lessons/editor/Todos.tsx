import { Anchor } from '@mantine/core';
import type { LessonTodo } from '../../../../domain/training/lesson-todos.ts';
import { t } from '../../../../words/words.ts';
import classes from './editor.module.css';
import { fieldId, todoText } from './todo-words.ts';

/** What is shown of a long list; the rest comes up as the first is done. */
const SHOWN = 5;

/** What is still to be done before a lesson can be saved, each with the way to its field. */
export function Todos({ todos }: { todos: readonly LessonTodo[] }) {
  if (todos.length === 0) return null;
  return (
    <div className={classes.todos}>
      <strong>{t('training.editor.todo.title', { count: todos.length })}</strong>
      <ul>
        {todos.slice(0, SHOWN).map((todo) => {
          const id = fieldId(todo.part, todo.place, todo.field);
          return (
            <li key={id}>
              <Anchor component="button" type="button" onClick={() => document.getElementById(id)?.focus()}>
                {todoText(todo)}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

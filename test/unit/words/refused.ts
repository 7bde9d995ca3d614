import { refuse } from '../../../domain/commands/command.ts';
import { Failure } from '../../../domain/failures/failure.ts';
import { rich, t } from '../../../words/words.ts';

/** What the compiler must refuse: each line that it lets pass is an error of this file. Never called. */
export function refused(): void {
  // @ts-expect-error a text that there is not
  t('log.tilte');
  // @ts-expect-error nothing to fill it with
  t('log.table.cases');
  // @ts-expect-error a parameter of another name
  t('log.table.cases', { number: 3 });
  // @ts-expect-error a parameter of another type
  t('log.table.cases', { count: 'three' });
  // @ts-expect-error a text with markup is no string
  t('log.entry.byAt', { actor: 'BlueFern', moment: 'noon' });
  // @ts-expect-error a tag that nothing draws
  rich('log.entry.byAt', { actor: 'BlueFern', moment: 'noon', data: (chunks) => chunks });
  // @ts-expect-error a code that there is not
  new Failure('no-such-code', {});
  // @ts-expect-error a failure without its facts
  new Failure('cancelled');
  // @ts-expect-error a refusal with facts of another
  refuse('not-found', { what: 'periods' });
}

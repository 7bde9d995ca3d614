import { NativeSelect } from '@mantine/core';
import type { Ask } from '../../../domain/thresholds/advice.ts';
import { t } from '../../../words/words.ts';
import { type AdviceView, askBy, typeAsk } from '../../../workflows/thresholds/advice-view.ts';
import classes from '../load/load.module.css';
import { NumberEntry } from '../load/NumberEntry.tsx';
import { ASKS, type AskFromForm } from './ask-from-form.ts';

const CHOICES = ASKS.map(({ kind }) => ({ value: kind, label: t(`thresholds.advice.ask.${kind}.name`) }));

/** What a threshold is asked for by. */
export function AskForm({ view, problems }: { view: AdviceView; problems: AskFromForm['problems'] }) {
  const { kind: asked, entries } = ASKS.find(({ kind }) => kind === view.kind)!;
  return (
    <div className={classes.form}>
      <NativeSelect
        className={classes.whole}
        label={t('thresholds.advice.chooseBy')}
        description={t(`thresholds.advice.ask.${asked}.explanation`)}
        data={CHOICES}
        value={view.kind}
        onChange={(event) => askBy(event.currentTarget.value as Ask['kind'])}
      />
      {entries.map(({ field, limits }) => (
        <NumberEntry
          key={field}
          label={t(`thresholds.advice.field.${field}`)}
          limits={limits}
          typed={view.typed[field]}
          problem={problems[field] ?? null}
          onChange={(typed) => typeAsk(field, typed)}
        />
      ))}
    </div>
  );
}

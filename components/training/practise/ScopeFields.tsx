import { Checkbox } from '@mantine/core';
import { TRAINING_LANGUAGES, type TrainingLanguage } from '../../../domain/training/focus.ts';
import type { SessionPlan } from '../../../domain/training/session-plan.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './practise.module.css';

type Scope = Pick<SessionPlan, 'characteristics' | 'languages'>;

interface ScopeFieldsProps {
  scope: Scope;
  /** Characteristics are chosen by the drill itself where they are left out. */
  fixed?: boolean;
  onChange: (change: Partial<Scope>) => void;
}

const named = <Id extends string>(legend: string, ids: readonly Id[], nameOf: (id: Id) => string) => ({
  legend,
  options: ids.map((id) => ({ id, name: nameOf(id) })),
});

const CHARACTERISTICS = named(
  t('trainingPractice.scope.characteristics'),
  CHARACTERISTIC_IDS,
  (id: CharacteristicId) => t(`names.characteristic.${id}`),
);
const LANGUAGES = named(
  t('trainingPractice.scope.languages'),
  TRAINING_LANGUAGES,
  (id: TrainingLanguage) => languageName(id) ?? id,
);

function Several<Id extends string>({
  of: { legend, options },
  chosen,
  onChange,
}: {
  of: { legend: string; options: readonly { id: Id; name: string }[] };
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
}) {
  return (
    <Checkbox.Group
      label={legend}
      value={[...chosen]}
      onChange={(next) => onChange(options.flatMap(({ id }) => (next.includes(id) ? [id] : [])))}
      error={chosen.length === 0 ? t('trainingPractice.scope.none') : null}
    >
      <div className={classes.choices}>
        {options.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} size="xs" />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** What practice is about. */
export function ScopeFields({ scope, fixed = false, onChange }: ScopeFieldsProps) {
  return (
    <>
      {!fixed && (
        <Several
          of={CHARACTERISTICS}
          chosen={scope.characteristics}
          onChange={(characteristics) => onChange({ characteristics })}
        />
      )}
      <Several of={LANGUAGES} chosen={scope.languages} onChange={(languages) => onChange({ languages })} />
    </>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { AssignmentRule } from '../../../domain/policy/assignment-rules.ts';
import { t } from '../../../words/words.ts';
import { changeAssignmentRules } from '../../../workflows/queue/assignment-rules.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { facetsOf } from '../filter/facets.ts';
import { useQueue } from '../QueueProvider.tsx';
import { RuleFields } from './RuleFields.tsx';
import classes from './rules.module.css';

const emptyRule = (): AssignmentRule => ({
  ...{ id: crypto.randomUUID(), channels: [], locales: [], characteristics: [], layers: [] },
  ...{ risk: null, assignees: [] },
});

/** The rules with one moved up or down by a place. */
function moved(rules: readonly AssignmentRule[], from: number, by: number): AssignmentRule[] {
  const next = [...rules];
  next.splice(from + by, 0, ...next.splice(from, 1));
  return next;
}

/** The assignment rules in order, to be changed and put in force with a reason. */
export function RulesEditor({ rules }: { rules: readonly AssignmentRule[] }) {
  const { all } = useQueue();
  const facets = useMemo(() => facetsOf(all), [all]);
  const [draft, setDraft] = useState<readonly AssignmentRule[]>(rules);
  const [reason, setReason] = useState('');
  const { busy, error, clearError, run } = useAction();
  const changed = JSON.stringify(draft) !== JSON.stringify(rules);
  const complete = draft.every(({ assignees }) => assignees.length > 0) && reason.trim() !== '';
  return (
    <form
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await changeAssignmentRules(draft, reason);
        });
      }}
    >
      <p className={classes.plain}>{t('queue.rules.description')}</p>
      {draft.length === 0 && <p className={classes.none}>{t('queue.rules.none')}</p>}
      <ol className={classes.list} aria-label={t('queue.rules.title')}>
        {draft.map((rule, place) => (
          <li key={rule.id}>
            <RuleFields
              rule={rule}
              place={place}
              last={place === draft.length - 1}
              facets={facets}
              onChange={(next) => setDraft(draft.map((each) => (each.id === rule.id ? next : each)))}
              onMove={(by) => setDraft(moved(draft, place, by))}
              onRemove={() => setDraft(draft.filter(({ id }) => id !== rule.id))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          onClick={() => setDraft([...draft, emptyRule()])}
        >
          {t('queue.rules.add')}
        </Button>
      </div>
      {changed && (
        <div className={classes.foot}>
          <TextInput
            className={classes.grow}
            label={t('queue.rules.reason')}
            description={t('queue.rules.reasonHint')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button variant="default" onClick={() => setDraft(rules)}>
            {t('queue.rules.discard')}
          </Button>
          <Button type="submit" loading={busy} disabled={!complete}>
            {t('queue.rules.save')}
          </Button>
        </div>
      )}
      <FailureAlert error={error} title={t('queue.rules.notSaved')} onClose={clearError} />
    </form>
  );
}

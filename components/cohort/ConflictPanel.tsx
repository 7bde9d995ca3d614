import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Conflict, ConflictKind } from '../../domain/cohort/conflict.ts';
import { OWN } from '../../domain/cohort/source.ts';
import { t } from '../../words/words.ts';
import { type CohortReading, settleConflicts } from '../../workflows/cohort/cohort.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { ConflictItem } from './ConflictItem.tsx';
import classes from './cohort.module.css';

/** Conflicts that are shown at first, and that each further click adds. */
const PAGE = 5;

const KINDS = (['forked-log', 'not-in-log', 'gone', 'same-name', 'differs'] as const).map((value) => ({
  value,
  label: t(`cohort.conflicts.kinds.${value}`),
}));

/** How all open conflicts of a kind are settled at once: without changing any figure. */
const AT_ONCE: Record<ConflictKind, 'kept' | 'seen'> = {
  differs: 'kept',
  'same-name': 'kept',
  gone: 'seen',
  'forked-log': 'seen',
  'not-in-log': 'seen',
};

/** What does not fit together, until a lead has seen to it. */
export function ConflictPanel({ cohort: { conflicts, sources } }: { cohort: CohortReading }) {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const [shown, setShown] = useState(PAGE);
  const { busy, error, clearError, run } = useAction();
  const names = useMemo(() => new Map(sources.map(({ source }) => [source.id, source.name])), [sources]);
  const nameOf = (id: string) => (id === OWN ? t('cohort.thisBrowser') : (names.get(id) ?? id));
  const { open, settled } = useMemo(
    () => ({
      open: conflicts.filter(({ settlement }) => settlement === null),
      settled: conflicts.filter(({ settlement }) => settlement !== null),
    }),
    [conflicts],
  );
  const found = (state === 'open' ? open : settled).filter((each) => kind === null || each.kind === kind);
  const rest = found.length - shown;
  const settleAll = (all: readonly Conflict[], how: 'kept' | 'seen') =>
    void run(() => settleConflicts(all, how));
  return (
    <Panel title={t('cohort.conflicts.title')} description={t('cohort.conflicts.description')}>
      {conflicts.length === 0 ? (
        <p className={classes.note}>{t('cohort.conflicts.none')}</p>
      ) : (
        <>
          <div className={classes.bar}>
            <SegmentedControl
              aria-label={t('cohort.conflicts.which')}
              value={state}
              onChange={(next) => setState(next as typeof state)}
              data={[
                { value: 'open', label: t('cohort.conflicts.open', { count: open.length }) },
                { value: 'settled', label: t('cohort.conflicts.settled', { count: settled.length }) },
              ]}
            />
            <Select
              label={t('cohort.conflicts.kind')}
              placeholder={t('cohort.conflicts.any')}
              data={KINDS}
              value={kind}
              onChange={(next) => setKind(next as ConflictKind | null)}
              clearable
              clearButtonProps={{ 'aria-label': t('cohort.conflicts.anyKind') }}
            />
            {state === 'open' && kind !== null && found.length > 1 && (
              <Button variant="default" loading={busy} onClick={() => settleAll(found, AT_ONCE[kind])}>
                {t(`cohort.conflicts.all.${kind}`, { count: found.length })}
              </Button>
            )}
          </div>
          <FailureAlert error={error} title={t('cohort.conflicts.notSettled')} onClose={clearError} />
          {found.some((each) => each.kind === 'same-name') && (
            <p className={classes.note}>{t('cohort.conflicts.sameNames')}</p>
          )}
          {found.length === 0 ? (
            <p className={classes.note}>
              {state === 'open' ? t('cohort.conflicts.noneOpen') : t('cohort.conflicts.noneSettled')}
            </p>
          ) : (
            <ul className={classes.conflicts}>
              {found.slice(0, shown).map((conflict) => (
                <ConflictItem key={conflict.id} conflict={conflict} nameOf={nameOf} />
              ))}
            </ul>
          )}
          {rest > 0 && (
            <div>
              <Button variant="subtle" onClick={() => setShown(shown + PAGE)}>
                {t('ui.showMore', { count: Math.min(PAGE, rest), rest })}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

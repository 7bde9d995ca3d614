import { Button, SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Conflict, ConflictKind } from '../../domain/cohort/conflict.ts';
import { OWN } from '../../domain/cohort/source.ts';
import { type CohortReading, settleConflicts } from '../../workflows/cohort/cohort.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { formatCount } from '../ui/text/format.ts';
import { ConflictItem } from './ConflictItem.tsx';
import classes from './cohort.module.css';
import { KIND_NAMES, SAME_NAMES } from './conflict-words.ts';

/** Conflicts that are shown at first, and that each further click adds. */
const PAGE = 5;

const KINDS = Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }));

/** How all open conflicts of a kind are settled at once: without changing any figure. */
const AT_ONCE: Record<ConflictKind, { settled: 'kept' | 'seen'; text: (count: string) => string }> = {
  differs: { settled: 'kept', text: (count) => `Keep what counts in all ${count}` },
  'same-name': { settled: 'kept', text: (count) => `Keep all ${count} apart` },
  gone: { settled: 'seen', text: (count) => `Mark all ${count} as seen` },
  'forked-log': { settled: 'seen', text: (count) => `Mark all ${count} as seen` },
  'not-in-log': { settled: 'seen', text: (count) => `Mark all ${count} as seen` },
};

/** What does not fit together, until a lead has seen to it. */
export function ConflictPanel({ cohort: { conflicts, sources } }: { cohort: CohortReading }) {
  const [state, setState] = useState<'open' | 'settled'>('open');
  const [kind, setKind] = useState<ConflictKind | null>(null);
  const [shown, setShown] = useState(PAGE);
  const { busy, error, clearError, run } = useAction();
  const names = useMemo(() => new Map(sources.map(({ source }) => [source.id, source.name])), [sources]);
  const nameOf = (id: string) => (id === OWN ? 'this browser' : (names.get(id) ?? id));
  const { open, settled } = useMemo(
    () => ({
      open: conflicts.filter(({ settlement }) => settlement === null),
      settled: conflicts.filter(({ settlement }) => settlement !== null),
    }),
    [conflicts],
  );
  const found = (state === 'open' ? open : settled).filter((each) => kind === null || each.kind === kind);
  const rest = found.length - shown;
  const settleAll = (all: readonly Conflict[], { settled: how }: (typeof AT_ONCE)[ConflictKind]) =>
    void run(() => settleConflicts(all, how));
  return (
    <Panel
      title="Conflicts"
      description="What the files say that does not fit together. Nothing is dropped in silence, and what you decide can be undone."
    >
      {conflicts.length === 0 ? (
        <p className={classes.note}>None: everything that was imported fits together.</p>
      ) : (
        <>
          <div className={classes.bar}>
            <SegmentedControl
              aria-label="Which conflicts"
              value={state}
              onChange={(next) => setState(next as typeof state)}
              data={[
                { value: 'open', label: `Open (${formatCount(open.length)})` },
                { value: 'settled', label: `Settled (${formatCount(settled.length)})` },
              ]}
            />
            <Select
              label="Kind"
              placeholder="Any"
              data={KINDS}
              value={kind}
              onChange={(next) => setKind(next as ConflictKind | null)}
              clearable
              clearButtonProps={{ 'aria-label': 'Any kind' }}
            />
            {state === 'open' && kind !== null && found.length > 1 && (
              <Button variant="default" loading={busy} onClick={() => settleAll(found, AT_ONCE[kind])}>
                {AT_ONCE[kind].text(formatCount(found.length))}
              </Button>
            )}
          </div>
          <FailureAlert error={error} title="The conflicts were not settled" onClose={clearError} />
          {found.some((each) => each.kind === 'same-name') && <p className={classes.note}>{SAME_NAMES}</p>}
          {found.length === 0 ? (
            <p className={classes.note}>
              {state === 'open' ? 'None of these is open.' : 'None of these is settled.'}
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
                Show {Math.min(PAGE, rest)} more of {formatCount(rest)}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

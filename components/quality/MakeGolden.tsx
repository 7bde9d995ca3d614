import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconArrowsShuffle, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type GoldenCandidate, suggestGolden } from '../../workflows/quality/golden-reading.ts';
import { makeGoldenItems } from '../../workflows/quality/quality.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { countOf, formatCount } from '../ui/text/format.ts';
import { PickTable } from './PickTable.tsx';
import classes from './quality.module.css';

/** How many are suggested at once. */
const SUGGESTED = 20;
const OUTCOMES = [
  { value: 'risk', label: 'Risk' },
  { value: 'benign', label: 'Benign' },
];
const DIFFICULTIES = [
  { value: 'easy', label: 'Easy' },
  { value: 'hard', label: 'Hard' },
];

interface Narrowing {
  outcome: string | null;
  difficulty: string | null;
  locale: string | null;
  search: string;
}

function narrowed(
  candidates: readonly GoldenCandidate[],
  { outcome, difficulty, locale, search }: Narrowing,
): readonly GoldenCandidate[] {
  const part = search.trim().toLowerCase();
  return candidates.filter(
    (each) =>
      (outcome === null || each.outcome === outcome) &&
      (difficulty === null || each.difficulty === difficulty) &&
      (locale === null || each.locale === locale) &&
      each.transcriptId.toLowerCase().includes(part),
  );
}

/** Chooses labelled transcripts to be woven in. */
export function MakeGolden({ candidates }: { candidates: readonly GoldenCandidate[] }) {
  const [by, setBy] = useState<Narrowing>({ outcome: null, difficulty: null, locale: null, search: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  const [chosenOnly, setChosenOnly] = useState(false);
  const found = useMemo(() => narrowed(candidates, by), [candidates, by]);
  const shown = useMemo(
    () => (chosenOnly ? candidates.filter(({ transcriptId }) => chosen.has(transcriptId)) : found),
    [candidates, found, chosen, chosenOnly],
  );
  const locales = useMemo(() => [...new Set(candidates.map(({ locale }) => locale))].sort(), [candidates]);
  const leaving = candidates.filter(
    ({ waiting, transcriptId }) => waiting && chosen.has(transcriptId),
  ).length;
  const make = () =>
    void run(async () => {
      const made = await makeGoldenItems([...chosen]);
      setDone(
        `${countOf(made, 'golden item')} made. Each comes up once for every reviewer who does not know it yet, but not for you.`,
      );
      setChosen(new Set());
      setChosenOnly(false);
    });
  return (
    <Panel
      title="Make golden items"
      description="Labelled transcripts that come up between the cases without being told apart, so that verdicts can be compared with the known answer. What is under review cannot be chosen."
    >
      {candidates.length === 0 ? (
        <p className={classes.plain}>
          No labelled transcript is left that is not under review. Import transcripts with labels under Data,
          or load the samples there.
        </p>
      ) : (
        <>
          <search className={classes.row} aria-label="Narrow the labelled transcripts">
            <Select
              className={classes.narrow}
              label="Outcome"
              placeholder="Any"
              data={OUTCOMES}
              value={by.outcome}
              onChange={(outcome) => setBy({ ...by, outcome })}
              clearable
              clearButtonProps={{ 'aria-label': 'Clear the outcome' }}
            />
            <Select
              className={classes.narrow}
              label="Difficulty"
              placeholder="Any"
              data={DIFFICULTIES}
              value={by.difficulty}
              onChange={(difficulty) => setBy({ ...by, difficulty })}
              clearable
              clearButtonProps={{ 'aria-label': 'Clear the difficulty' }}
            />
            <Select
              className={classes.narrow}
              label="Locale"
              placeholder="Any"
              data={locales.filter((locale) => locale !== '')}
              value={by.locale}
              onChange={(locale) => setBy({ ...by, locale })}
              clearable
              clearButtonProps={{ 'aria-label': 'Clear the locale' }}
            />
            <TextInput
              className={classes.grow}
              label="Transcript"
              placeholder="Part of an id"
              leftSection={<IconSearch size={16} aria-hidden />}
              value={by.search}
              onChange={(event) => setBy({ ...by, search: event.currentTarget.value })}
            />
          </search>
          <div className={classes.row}>
            <Button
              variant="default"
              leftSection={<IconArrowsShuffle size={16} aria-hidden />}
              onClick={() => setChosen(new Set(suggestGolden(found, SUGGESTED)))}
            >
              Suggest {SUGGESTED} balanced
            </Button>
            {chosen.size > 0 && (
              <Button variant="subtle" onClick={() => setChosen(new Set())}>
                Choose none
              </Button>
            )}
            <Checkbox
              className={classes.aside}
              label="Only what is chosen"
              checked={chosenOnly}
              onChange={(event) => setChosenOnly(event.currentTarget.checked)}
            />
            <span className={`${classes.dimmed} ${classes.aside}`} role="status">
              {formatCount(chosen.size)} chosen, {formatCount(shown.length)} of{' '}
              {countOf(candidates.length, 'labelled transcript')} shown
            </span>
          </div>
          <PickTable label="Labelled transcripts" rows={shown} chosen={chosen} onChange={setChosen} />
          {leaving > 0 && (
            <p className={classes.plain}>
              {leaving === 1 ? 'One of these waits' : `${formatCount(leaving)} of these wait`} in the queue
              and {leaving === 1 ? 'leaves' : 'leave'} it: a golden item comes up as nothing else.
            </p>
          )}
          <div>
            <Button onClick={make} loading={busy} disabled={chosen.size === 0}>
              {chosen.size === 0 ? 'Make golden items' : `Make ${countOf(chosen.size, 'golden item')}`}
            </Button>
          </div>
        </>
      )}
      <FailureAlert error={error} title="No golden items were made" onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
    </Panel>
  );
}

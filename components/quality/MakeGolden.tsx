import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconArrowsShuffle, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { t } from '../../words/words.ts';
import { type FutureGolden, suggestGolden } from '../../workflows/quality/golden-reading.ts';
import { makeGoldenItems, removeGoldenItems } from '../../workflows/quality/quality.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { GoldenPreview, type Previewed } from './GoldenPreview.tsx';
import { PickTable, toggled } from './PickTable.tsx';
import classes from './quality.module.css';

/** How many are suggested at once. */
const SUGGESTED = 20;
const OUTCOMES = [
  { value: 'risk', label: t('names.outcome.risk') },
  { value: 'benign', label: t('names.outcome.benign') },
];
const DIFFICULTIES = [
  { value: 'easy', label: t('quality.makeGolden.difficulty.easy') },
  { value: 'hard', label: t('quality.makeGolden.difficulty.hard') },
];

const CHARACTERISTICS = CHARACTERISTIC_IDS.map((id) => ({
  value: id,
  label: t(`names.characteristic.${id}`),
}));

interface Narrowing {
  characteristic: string | null;
  outcome: string | null;
  difficulty: string | null;
  locale: string | null;
  search: string;
}

const EVERY: Narrowing = { outcome: null, difficulty: null, locale: null, characteristic: null, search: '' };

function narrowed(
  possible: readonly FutureGolden[],
  { outcome, difficulty, locale, characteristic, search }: Narrowing,
): readonly FutureGolden[] {
  const part = search.trim().toLowerCase();
  return possible.filter(
    (each) =>
      (outcome === null || each.outcome === outcome) &&
      (difficulty === null || each.difficulty === difficulty) &&
      (locale === null || each.locale === locale) &&
      (characteristic === null || each.characteristics.includes(characteristic as CharacteristicId)) &&
      each.transcriptId.toLowerCase().includes(part),
  );
}

/** Chooses labelled transcripts to be woven in. */
export function MakeGolden({ possible }: { possible: readonly FutureGolden[] }) {
  const [by, setBy] = useState(EVERY);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<{ text: string; made: string[] } | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const { busy, error, clearError, run } = useAction();
  const [chosenOnly, setChosenOnly] = useState(false);
  const found = useMemo(() => narrowed(possible, by), [possible, by]);
  const shown = useMemo(
    () => (chosenOnly ? possible.filter(({ transcriptId }) => chosen.has(transcriptId)) : found),
    [possible, found, chosen, chosenOnly],
  );
  const locales = useMemo(() => [...new Set(possible.map(({ locale }) => locale))].sort(), [possible]);
  const leaving = possible.filter(({ waiting, transcriptId }) => waiting && chosen.has(transcriptId)).length;
  const make = () =>
    void run(async () => {
      const made = [...chosen];
      const count = await makeGoldenItems(made);
      setDone({ text: t('quality.makeGolden.done', { count }), made });
      setChosen(new Set());
      setChosenOnly(false);
    });
  const undo = (made: string[]) =>
    void run(async () => {
      await removeGoldenItems(made);
      setDone({ text: t('quality.makeGolden.undone'), made: [] });
    });
  return (
    <Panel title={t('quality.makeGolden.title')} description={t('quality.makeGolden.description')}>
      {possible.length === 0 ? (
        <p className={classes.plain}>{t('quality.makeGolden.none')}</p>
      ) : (
        <>
          <search className={classes.row} aria-label={t('quality.makeGolden.narrow')}>
            <Select
              className={classes.narrow}
              label={t('quality.pick.outcome')}
              placeholder={t('quality.makeGolden.any')}
              data={OUTCOMES}
              value={by.outcome}
              onChange={(outcome) => setBy({ ...by, outcome })}
              clearable
              clearButtonProps={{ 'aria-label': t('quality.makeGolden.clearOutcome') }}
            />
            <Select
              className={classes.narrow}
              label={t('quality.pick.difficulty')}
              placeholder={t('quality.makeGolden.any')}
              data={DIFFICULTIES}
              value={by.difficulty}
              onChange={(difficulty) => setBy({ ...by, difficulty })}
              clearable
              clearButtonProps={{ 'aria-label': t('quality.makeGolden.clearDifficulty') }}
            />
            <Select
              className={classes.narrow}
              label={t('quality.pick.locale')}
              placeholder={t('quality.makeGolden.any')}
              data={locales.filter((locale) => locale !== '')}
              renderOption={({ option }) => <Isolated text={option.value} />}
              value={by.locale}
              onChange={(locale) => setBy({ ...by, locale })}
              clearable
              clearButtonProps={{ 'aria-label': t('quality.makeGolden.clearLocale') }}
            />
            <Select
              className={classes.grow}
              label={t('quality.makeGolden.characteristic')}
              placeholder={t('quality.makeGolden.any')}
              data={CHARACTERISTICS}
              value={by.characteristic}
              onChange={(characteristic) => setBy({ ...by, characteristic })}
              clearable
              clearButtonProps={{ 'aria-label': t('quality.makeGolden.clearCharacteristic') }}
            />
            <TextInput
              className={classes.grow}
              label={t('quality.pick.transcript')}
              placeholder={t('quality.makeGolden.partOfId')}
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
              {t('quality.makeGolden.suggest', { count: SUGGESTED })}
            </Button>
            {chosen.size > 0 && (
              <Button variant="subtle" onClick={() => setChosen(new Set())}>
                {t('quality.makeGolden.chooseNone')}
              </Button>
            )}
            <Checkbox
              className={classes.aside}
              label={t('quality.makeGolden.chosenOnly')}
              checked={chosenOnly}
              onChange={(event) => setChosenOnly(event.currentTarget.checked)}
            />
            <span className={`${classes.dimmed} ${classes.aside}`} role="status">
              {t('quality.makeGolden.count', {
                chosen: chosen.size,
                shown: shown.length,
                total: possible.length,
              })}
            </span>
          </div>
          <PickTable
            label={t('quality.makeGolden.label')}
            rows={shown}
            chosen={chosen}
            onChange={setChosen}
            onPreview={(id, listed) => setPreviewed({ id, listed })}
          />
          <GoldenPreview
            previewed={previewed}
            onGoTo={setPreviewed}
            find={(id) => possible.find(({ transcriptId }) => transcriptId === id)}
            choice={{ chosen, toggle: (id) => setChosen(toggled(chosen, id)) }}
          />
          {leaving > 0 && (
            <p className={classes.plain}>{t('quality.makeGolden.leaving', { count: leaving })}</p>
          )}
          <div>
            <Button onClick={make} loading={busy} disabled={chosen.size === 0}>
              {t('quality.makeGolden.submit', { count: chosen.size })}
            </Button>
          </div>
        </>
      )}
      <FailureAlert error={error} title={t('quality.makeGolden.notMade')} onClose={clearError} />
      {done && (
        <DoneNotice onClose={() => setDone(null)}>
          {done.text}{' '}
          {done.made.length > 0 && (
            <Button size="compact-sm" variant="default" loading={busy} onClick={() => undo(done.made)}>
              {t('quality.makeGolden.undo')}
            </Button>
          )}
        </DoneNotice>
      )}
    </Panel>
  );
}

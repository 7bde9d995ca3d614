import { useState } from 'react';
import {
  carryFlags,
  type PrecisionAgainstRate,
  precisionAgainstRate,
} from '../../../domain/thresholds/worked-example.ts';
import { formatAmount, formatCount, formatFineShare, formatPercent } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { strong } from '../../ui/text/marks.tsx';
import { NumberEntry } from '../load/NumberEntry.tsx';
import { type NumberLimits, readTyped, type Typed } from '../load/typed-number.ts';
import classes from './prevalence.module.css';

const TRANSCRIPTS = 100_000;
const FLAGS = 1000;
const EXAMPLE = { precision: 0.99, falsePositiveRate: 0.001, recall: 0.9, prevalence: 0.01 };

/** Why a precision says little without the prevalence, in numbers that can be counted. */
export function WorkedExample() {
  const compared = precisionAgainstRate(TRANSCRIPTS, EXAMPLE);
  return (
    <details>
      <summary>{t('thresholds.prevalence.example.title')}</summary>
      <div className={classes.example}>
        {compared && <PrecisionIsNoRate compared={compared} />}
        <SameDetector />
      </div>
    </details>
  );
}

function PrecisionIsNoRate({ compared: { ofPrecision, ofRate } }: { compared: PrecisionAgainstRate }) {
  const { precision, falsePositiveRate, recall, prevalence } = EXAMPLE;
  const times = Math.round(ofRate.falseAlarms / ofPrecision.falseAlarms);
  return (
    <>
      <h3>
        {t('thresholds.prevalence.example.noRate', {
          precision: formatFineShare(precision),
          rate: formatFineShare(falsePositiveRate),
        })}
      </h3>
      <p>
        {t('thresholds.prevalence.example.setting', {
          transcripts: TRANSCRIPTS,
          prevalence: formatFineShare(prevalence),
          risky: formatCount(ofRate.risky),
          benign: formatCount(ofRate.benign),
          recall: formatFineShare(recall),
          caught: formatCount(ofRate.caught),
        })}
      </p>
      <ol>
        <li>
          {t('thresholds.prevalence.example.ofPrecision', {
            precision: formatFineShare(precision),
            rest: formatFineShare(1 - precision),
            falseAlarms: formatAmount(Math.round(ofPrecision.falseAlarms)),
            caught: formatCount(ofPrecision.caught),
            rate: formatFineShare(ofPrecision.falsePositiveRate),
          })}
        </li>
        <li>
          {t('thresholds.prevalence.example.ofRate', {
            rate: formatFineShare(falsePositiveRate),
            falseAlarms: formatAmount(Math.round(ofRate.falseAlarms)),
            times,
            precision: formatPercent(ofRate.precision ?? 0),
          })}
        </li>
      </ol>
    </>
  );
}

const SHARE: NumberLimits = { from: 0, to: 100, without: 'both', percent: true };
const NUMBERS = [
  { id: 'precision', start: 87 },
  { id: 'from', start: 20 },
  { id: 'to', start: 2 },
] as const;
type NumberId = (typeof NUMBERS)[number]['id'];

function SameDetector() {
  const [typed, setTyped] = useState<Partial<Record<NumberId, Typed>>>({});
  const readings = NUMBERS.map(({ id, start }) => {
    const shown = typed[id] ?? start;
    return { id, shown, ...readTyped(shown, SHARE) };
  });
  const [precision, from, to] = readings.map(({ value }) => value);
  return (
    <>
      <h3>{t('thresholds.prevalence.example.rarer')}</h3>
      <div className={classes.numbers}>
        {readings.map(({ id, shown, problem }) => (
          <NumberEntry
            key={id}
            label={t(`thresholds.prevalence.example.field.${id}`)}
            limits={SHARE}
            typed={shown}
            problem={problem}
            onChange={(next) => setTyped((before) => ({ ...before, [id]: next }))}
          />
        ))}
      </div>
      {precision != null && from != null && to != null && <Steps precision={precision} from={from} to={to} />}
      <p className={classes.aside}>{t('thresholds.prevalence.example.source')}</p>
    </>
  );
}

function Steps({ precision, from, to }: { precision: number; from: number; to: number }) {
  const carried = carryFlags(FLAGS, precision, from, to);
  const flags = carried.carriedHits + carried.carriedFalseAlarms;
  return (
    <>
      <ol>
        <li>
          {t('thresholds.prevalence.example.measured', {
            from: formatFineShare(from),
            hits: formatAmount(carried.hits),
            flags: FLAGS,
            falseAlarms: formatAmount(carried.falseAlarms),
          })}
        </li>
        <li>
          {t('thresholds.prevalence.example.risky', {
            to: formatFineShare(to),
            times: formatAmount(carried.riskyTimes),
            hits: formatAmount(carried.hits),
            carried: formatAmount(carried.carriedHits),
          })}
        </li>
        <li>
          {t('thresholds.prevalence.example.benign', {
            times: formatAmount(carried.benignTimes),
            falseAlarms: formatAmount(carried.falseAlarms),
            carried: formatAmount(carried.carriedFalseAlarms),
          })}
        </li>
        <li>
          {rich('thresholds.prevalence.example.outcome', {
            hits: formatAmount(carried.carriedHits),
            flags: formatAmount(flags),
            before: formatFineShare(precision),
            after: carried.precision === null ? t('units.undefined') : formatPercent(carried.precision, 0),
            strong,
          })}
        </li>
      </ol>
      <p>{t('thresholds.prevalence.example.unchanged')}</p>
    </>
  );
}

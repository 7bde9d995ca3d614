import { useState } from 'react';
import {
  carryFlags,
  type PrecisionAgainstRate,
  precisionAgainstRate,
} from '../../../domain/thresholds/worked-example.ts';
import { formatCount, formatPercent } from '../../ui/text/format.ts';
import { fineShareText, formatAmount } from '../load/amounts.ts';
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
    <details className={classes.details}>
      <summary>A worked example: what a precision does not say</summary>
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
        {fineShareText(precision)} precision is not a {fineShareText(falsePositiveRate)} false-positive rate
      </h3>
      <p>
        What is missing from the precision is a share of the flags. The false-positive rate is a share of the
        benign transcripts. Of {formatCount(TRANSCRIPTS)} transcripts with {fineShareText(prevalence)} risky,{' '}
        {formatCount(ofRate.risky)} are risky and {formatCount(ofRate.benign)} benign. A detector that catches{' '}
        {fineShareText(recall)} of the risky ones flags {formatCount(ofRate.caught)} of them.
      </p>
      <ol>
        <li>
          With {fineShareText(precision)} precision, {fineShareText(1 - precision)} of the flags are false
          alarms: {formatAmount(Math.round(ofPrecision.falseAlarms))} beside those{' '}
          {formatCount(ofPrecision.caught)}. As a share of the benign transcripts that is{' '}
          {fineShareText(ofPrecision.falsePositiveRate)}.
        </li>
        <li>
          With a {fineShareText(falsePositiveRate)} false-positive rate,{' '}
          {formatAmount(Math.round(ofRate.falseAlarms))} benign transcripts are flagged, {times} times as
          many. The precision is {formatPercent(ofRate.precision ?? 0)}.
        </li>
      </ol>
    </>
  );
}

const SHARE: NumberLimits = { from: 0, to: 100, without: 'both', percent: true };
const NUMBERS = [
  { id: 'precision', label: 'Precision', start: 87 },
  { id: 'from', label: 'Risky where measured', start: 20 },
  { id: 'to', label: 'Risky in traffic', start: 2 },
] as const;
type NumberId = (typeof NUMBERS)[number]['id'];

function SameDetector() {
  const [typed, setTyped] = useState<Partial<Record<NumberId, Typed>>>({});
  const readings = NUMBERS.map(({ id, label, start }) => {
    const shown = typed[id] ?? start;
    return { id, label, shown, ...readTyped(shown, SHARE) };
  });
  const [precision, from, to] = readings.map(({ value }) => value);
  return (
    <>
      <h3>The same detector where risk is rarer</h3>
      <div className={classes.numbers}>
        {readings.map(({ id, label, shown, problem }) => (
          <NumberEntry
            key={id}
            label={label}
            limits={SHARE}
            typed={shown}
            problem={problem}
            onChange={(next) => setTyped((before) => ({ ...before, [id]: next }))}
          />
        ))}
      </div>
      {precision != null && from != null && to != null && <Steps precision={precision} from={from} to={to} />}
      <p className={classes.aside}>
        87 % has been published as the confirmation rate of a platform. Here it is only the number in the
        arithmetic: the 20 % and the 2 % are made up, and nothing is said of any detector.
      </p>
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
          Where {fineShareText(from)} are risky, {formatAmount(carried.hits)} of {formatCount(FLAGS)} flags
          are right and {formatAmount(carried.falseAlarms)} are false alarms.
        </li>
        <li>
          Where {fineShareText(to)} are risky, the same amount of traffic holds{' '}
          {formatAmount(carried.riskyTimes)} times as many risky transcripts, so {formatAmount(carried.hits)}{' '}
          right flags become {formatAmount(carried.carriedHits)}.
        </li>
        <li>
          It holds {formatAmount(carried.benignTimes)} times as many benign ones, so{' '}
          {formatAmount(carried.falseAlarms)} false alarms become {formatAmount(carried.carriedFalseAlarms)}.
        </li>
        <li>
          {formatAmount(carried.carriedHits)} of {formatAmount(flags)} flags are right:{' '}
          <strong>
            a precision of {fineShareText(precision)} has become{' '}
            {carried.precision === null ? 'undefined' : formatPercent(carried.precision, 0)}.
          </strong>
        </li>
      </ol>
      <p>The detector has not changed: it catches as much and errs as often. Only the traffic has.</p>
    </>
  );
}

import { formatCount, formatFixed, formatPercent } from '../../words/format.ts';
import { pNumber } from '../../words/p-text.ts';
import { type Drawn, rich, t } from '../../words/words.ts';
import { type Figure, isPValue } from '../metrics/figures/figure.ts';
import { inertText } from '../transcript/inert-text.ts';
import type { ElementNode } from './elements.ts';

/** Which number of which figure a number of the report is. */
interface FigurePart {
  id: string;
  scope: string;
  part: 'k' | 'n' | 'value' | 'low' | 'high';
}

/** A number as it is printed, with every digit that it has; null is undefined. */
export interface ReportNumber {
  value: number | null;
  text: string;
  figure?: FigurePart;
}

/** A text that comes from the data, such as a channel, and must not reorder what stands around it. */
export interface ReportName {
  name: string;
}

/** A line of text, numbers and names. */
export type Line = readonly (string | ReportNumber | ReportName)[];

export interface Paragraph {
  kind: 'paragraph';
  line: Line;
}

export interface List {
  kind: 'list';
  lines: readonly Line[];
}

export interface ReportTable {
  kind: 'table';
  caption: string;
  /** Headings; those of numbers end with the numbers. */
  columns: readonly (string | { title: string; numeric: true })[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly Line[])[];
}

export interface Chart {
  kind: 'chart';
  caption: string;
  /** An svg element; the table that stands with the chart says the same in numbers. */
  picture: ElementNode;
}

export type Block = Paragraph | List | ReportTable | Chart;

/** A part of the report under a heading of its own; empty where it has no number. */
export interface Section {
  number: string;
  title: string;
  blocks: readonly Block[];
}

/** The report as data: what is rendered to a file and on the screen. */
export interface Report {
  title: string;
  notice: string;
  lead: readonly Block[];
  sections: readonly Section[];
}

export const paragraph = (...line: Line): Paragraph => ({ kind: 'paragraph', line });

export const list = (...lines: readonly Line[]): List => ({ kind: 'list', lines });

/** A text from the data; what is hidden in it is shown as a code point. */
export const name = (text: string): ReportName => ({ name: inertText(text) });

export const numeric = (title: string) => ({ title, numeric: true }) as const;

/** What stands for a tag of a text: numbers and names, which come out of {@link lineOf} as they went in. */
export const piece = (line: Line) => () => line as unknown as Drawn;

/** A text with its tags drawn by {@link piece}, as a line. */
export function lineOf(drawn: Drawn): Line {
  const pieces: unknown = drawn;
  return (Array.isArray(pieces) ? pieces : [pieces]) as Line;
}

/** A count; a number of the report that is no figure. */
export const amount = (value: number): ReportNumber => ({ value, text: formatCount(value) });

/** A share that is no figure of this report; null is undefined. */
export const percentOf = (share: number | null): ReportNumber => ({
  value: share,
  text: share === null ? t('units.undefined') : formatPercent(share),
});

function numberText(value: number, unit: Figure['unit']): string {
  if (unit === 'share') return formatPercent(value);
  if (unit === 'coefficient') return formatFixed(value, 3);
  if (unit === 'count') return formatCount(value);
  return t(`report.unit.${unit}`, { amount: formatFixed(value, 1) });
}

/** One number of a figure. */
export function partOf(figure: Figure, part: FigurePart['part']): ReportNumber {
  const value = figure[part];
  const { id, scope, unit } = figure;
  const text =
    value === null
      ? t('units.undefined')
      : part === 'k' || part === 'n'
        ? formatCount(value)
        : isPValue(id)
          ? pNumber(value)
          : numberText(value, unit);
  return { value, text, figure: { id, scope, part } };
}

/** The value of a figure. */
export const shownValue = (figure: Figure): Line => [partOf(figure, 'value')];

/** A numerator and its denominator. */
export const fraction = (k: ReportNumber, n: ReportNumber): Line =>
  lineOf(rich('report.fraction', { k: piece([k]), n: piece([n]) }));

/** Numerator and denominator of a figure, or how many values it rests on. */
export function fractionOf(figure: Figure): Line {
  if (figure.k !== null) return fraction(partOf(figure, 'k'), partOf(figure, 'n'));
  return figure.n === null ? ['–'] : lineOf(rich('report.restsOn', { n: piece([partOf(figure, 'n')]) }));
}

/** The 95 % interval of a figure. */
export function intervalOf(figure: Figure): Line {
  if (figure.low === null) return [figure.value === null ? t('units.undefined') : '–'];
  const [low, high] = [piece([partOf(figure, 'low')]), piece([partOf(figure, 'high')])];
  return lineOf(rich('report.interval', { low, high }));
}

import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { FLAG_SOURCES } from '../../../domain/policy/flag-sources.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import type { QueueView } from '../../../domain/queue/queue-view.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { packName } from '../../ui/pack-name.ts';
import { holderOf, lastReviewerOf } from '../filter/arrange.ts';
import { chipsWidth } from './Chips.tsx';
import { distanceText, PICTURE_ICON } from './cells.tsx';
import { textWidth } from './text-width.ts';

/** As in the style sheet. */
const TEXT = 13;
const ID = 12;
/** Around the text of a cell, and for the arrow of a heading that sorts. */
const PADDING = 18;
const ARROW = 22;
/** The bar beside a score, and the dot before a holder. */
const BAR = 52;
const DOT = 14;
/** Between the sign of a picture and its name. */
const GAP = 4;

/** Rows whose texts are measured; what stands in others may be longer, and is cut then. */
const MEASURED = 300;

/** No column takes more than this for texts that people chose. */
const MOST = { channel: 190, transcript: 170, pack: 150, person: 140, hit: 520, strongest: 420 };

const longest = (texts: Iterable<string>, size = TEXT, monospace = false) => {
  let width = 0;
  for (const text of texts) width = Math.max(width, textWidth(text, size, { monospace }));
  return width;
};

const distanceOf = ({ match }: KnownCase) =>
  match && match.distance !== null ? distanceText({ ...match, distance: match.distance }) : '';

/** What the risk by another pack needs beside that of a case; nothing where no case has one. */
const nowWidth = (rows: readonly KnownCase[]) =>
  rows.some(({ rescored }) => rescored)
    ? textWidth(t('queue.table.riskNow', { now: '+00.0' }), TEXT) + GAP
    : 0;

/** What the cells of each column need so that none of these rows is cut; column ids to CSS pixels. */
export function contentWidths(rows: readonly KnownCase[]): Record<string, number> {
  const some = rows.slice(0, MEASURED);
  const texts = (of: (each: KnownCase) => string | null, most: number, monospace = false) =>
    Math.min(
      most,
      longest(new Set(some.map((each) => inertText(of(each) ?? ''))), monospace ? ID : TEXT, monospace),
    );
  const chips = some.map(({ strongest }) => (strongest ?? []).map((id) => t(`names.characteristic.${id}`)));
  return {
    risk: Math.max(textWidth('+00.0', TEXT) + BAR + nowWidth(some), longest(some.map(distanceOf))),
    strongest: Math.min(MOST.strongest, Math.max(0, ...chips.map(chipsWidth))),
    hit: MOST.hit,
    state: longest(CASE_STATES.map((id) => t(`names.state.${id}`))),
    source: longest(FLAG_SOURCES.map((id) => t(`names.source.${id}`))),
    pack: texts(({ model }) => packName(model), MOST.pack),
    age: longest([t('units.minutes', { amount: 59 }), t('units.justNow')]),
    assignee: Math.max(
      texts(({ assignee }) => assignee, MOST.person),
      textWidth(t('queue.table.unassigned'), TEXT),
    ),
    holder: texts(holderOf, MOST.person) + DOT,
    reviewer: texts(lastReviewerOf, MOST.person),
    channel: texts(({ channel }) => channel, MOST.channel),
    locale: texts(({ locale }) => locale, MOST.person),
    messages: textWidth('0,000', TEXT),
    transcript:
      texts(nameOfCase, MOST.transcript, true) + (some.some(({ match }) => match) ? PICTURE_ICON + GAP : 0),
  };
}

/** What a heading needs. */
export const headWidth = (title: string, sorts: boolean): number =>
  textWidth(title, TEXT, { bold: true }) + (sorts ? ARROW : 0);

export const withPadding = (width: number): number => width + PADDING;

/** Which columns stay where there is little room, the most important first: by what somebody does in the view. */
export function ranking(view: QueueView, searching: boolean): readonly string[] {
  const waiting =
    view.states.length > 0 && view.states.every((state) => state === 'open' || state === 'leased');
  const people = waiting ? ['assignee', 'holder'] : ['state', 'reviewer', 'assignee', 'holder'];
  const first = ['risk', ...(searching ? ['hit'] : []), 'strongest', 'transcript', 'age'];
  const rest = ['channel', 'locale', 'messages', 'state', 'source', 'pack', 'reviewer'];
  return [...new Set([...first, ...people, ...rest])];
}

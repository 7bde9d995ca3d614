import { IconPhoto } from '@tabler/icons-react';
import { use } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import type { MatchFacts } from '../../../domain/matching/match-facts.ts';
import { HASH_BITS, isExact } from '../../../domain/matching/methods.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { isStuck } from '../../../domain/queue/case-work.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatAge, formatCount, formatExact, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { packName } from '../../ui/pack-name.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { Chips } from './Chips.tsx';
import { CellContext } from './cell-context.ts';
import { HitCell } from './HitCell.tsx';
import { barOf, formatLogOdds, logOddsOf } from './risk-score.ts';
import classes from './table.module.css';

/** In CSS pixels. */
export const PICTURE_ICON = 14;

/** What a cell says of which the reader must not know. */
export function NotShown() {
  return <span className={classes.none}>{t('queue.table.notShown')}</span>;
}

export function Age({ flaggedAt }: Pick<KnownCase, 'flaggedAt'>) {
  const { now } = use(CellContext);
  if (flaggedAt === null) return <NotShown />;
  return (
    <time dateTime={flaggedAt} title={formatMoment(flaggedAt)}>
      {formatAge(flaggedAt, now)}
    </time>
  );
}

/** Text that the column may cut off; whole in its title. */
export function Cut({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <span className={className} title={inertText(text)} translate="no">
      <Isolated text={text} />
    </span>
  );
}

/** A person, or who looks. */
function Name({ name }: { name: string }) {
  const { reviewer } = use(CellContext);
  return name === reviewer ? <strong>{t('queue.table.you')}</strong> : <Cut text={name} />;
}

/** Who alone is handed the case; that nobody may, where everybody who could had a hand in it. */
export function Assignee({ row }: { row: KnownCase }) {
  const { profiles } = use(CellContext);
  if (profiles && isStuck(row, profiles))
    return (
      <span className={classes.stuck} title={t('queue.table.stuckWhy')}>
        {t('queue.table.stuck')}
      </span>
    );
  if (row.assignee === null) return <span className={classes.none}>{t('queue.table.unassigned')}</span>;
  return <Name name={row.assignee} />;
}

/** What the case is called: a transcript by its id, a picture by its name. */
export function Named({ row }: { row: KnownCase }) {
  const cut = <Cut text={nameOfCase(row)} className={classes.id} />;
  if (!row.match) return cut;
  return (
    <span className={classes.picture}>
      <IconPhoto size={PICTURE_ICON} stroke={1.5} role="img" aria-label={t('queue.table.ofPicture')} />
      {cut}
    </span>
  );
}

/** Messages of a transcript; a picture has none. */
export function Messages({ row: { match, messageCount } }: { row: KnownCase }) {
  if (match) return <span className={classes.none}>{t('queue.table.none')}</span>;
  return <span className={classes.numeric}>{formatCount(messageCount)}</span>;
}

/** Somebody, or nobody. */
export function Person({ name, held = false }: { name: string | null; held?: boolean }) {
  if (name === null) return <span className={classes.none}>{t('queue.table.none')}</span>;
  return (
    <span data-held={held || undefined} className={classes.person}>
      <Name name={name} />
    </span>
  );
}

type MatchStrength = Pick<MatchFacts, 'method' | 'distance' | 'video'>;

/** How far the hash of a picture is from the entry's, in the place of a risk, which it has none of. */
export function distanceText({ method, distance, video }: MatchStrength): string {
  if (video) return t('queue.table.frames', video.query);
  if (isExact(method)) return t('queue.table.sameFile');
  return t('queue.table.bits', { distance, bits: HASH_BITS[method] });
}

function Distance({ match }: { match: NonNullable<KnownCase['match']> }) {
  const { method, distance, within, video } = match;
  if (distance === null) return <NotShown />;
  const whole = video
    ? t('queue.table.framesWhole', video.query)
    : isExact(method)
      ? t('queue.table.sameFileWhole')
      : t('queue.table.bitsWhole', { distance, bits: HASH_BITS[method], within });
  return (
    <span className={classes.numeric} title={whole}>
      {distanceText({ method, distance, ...(video && { video }) })}
    </span>
  );
}

/** The risk in full; where another pack has scored the transcript since, what that one says too. */
function riskTitle(risk: number, rescored: KnownCase['rescored']): string {
  if (!rescored) return t('queue.table.riskWhole', { risk: formatExact(risk) });
  const pack = inertText(packName(rescored.model));
  return t('queue.table.riskNowWhole', { risk: formatExact(risk), now: formatExact(rescored.risk), pack });
}

/**
 * How sure detection is, as log-odds, which tell apart what is all 1.000 as a risk; of a picture, in how many bits its
 * hash differs.
 */
export function RiskScore({ row }: { row: Pick<KnownCase, 'risk' | 'match' | 'rescored'> }) {
  const { risk, match, rescored } = row;
  if (match) return <Distance match={match} />;
  if (risk === null) return <NotShown />;
  const logOdds = logOddsOf(risk);
  return (
    <span className={classes.score} title={riskTitle(risk, rescored)}>
      <span className={classes.number}>{formatLogOdds(logOdds)}</span>
      {rescored && <span>{t('queue.table.riskNow', { now: formatLogOdds(logOddsOf(rescored.risk)) })}</span>}
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${barOf(logOdds) * 100}%` }} />
      </span>
    </span>
  );
}

/** The columns that a narrow window has no room for, in a line; while messages are searched, what was found. */
function Facts({ row }: { row: KnownCase }) {
  const { now, query } = use(CellContext);
  const { flaggedAt, channel, assignee } = row;
  if (query !== null)
    return (
      <span className={classes.facts}>
        <HitCell row={row} />
      </span>
    );
  const facts = [flaggedAt && formatAge(flaggedAt, now), inertText(channel), assignee && inertText(assignee)];
  return (
    <span className={classes.facts}>{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</span>
  );
}

/** The characteristics that detection sees most in it; below them, where there is room for nothing beside, the rest. */
export function Characteristics({ row }: { row: KnownCase }) {
  const { twoLines } = use(CellContext);
  return (
    <>
      <Strongest row={row} />
      {twoLines && <Facts row={row} />}
    </>
  );
}

function Strongest({ row }: { row: KnownCase }) {
  const { chipsRoom, currentId, twoLines } = use(CellContext);
  if (row.match) return <span className={classes.none}>{t('queue.table.ofPicture')}</span>;
  if (row.strongest === null) return <NotShown />;
  if (row.strongest.length === 0) return <span className={classes.none}>{t('queue.table.noneStrong')}</span>;
  const names = row.strongest.map((id) => t(`names.characteristic.${id}`));
  return <Chips names={names} room={chipsRoom} reachable={row.id === currentId} plain={twoLines} />;
}

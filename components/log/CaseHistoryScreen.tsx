import { Button, Group } from '@mantine/core';
import { IconFileOff, IconFlag } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { LogKind } from '../../domain/decisions/log-kinds.ts';
import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { HASH_BITS, isExact } from '../../domain/matching/methods.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatCount, formatList, formatMeasure, formatMoment, formatRisk } from '../../words/format.ts';
import { describeEntry } from '../../words/log-entry-text.ts';
import { rich, t } from '../../words/words.ts';
import { type CaseHistory, liveCaseHistory } from '../../workflows/log/log-reading.ts';
import { caseAddress } from '../ui/case-address.ts';
import facts from '../ui/layout/facts.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { Screen } from '../ui/layout/Screen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { GoTo } from '../ui/reading/GoTo.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { kindIcon } from './kind-icons.ts';
import classes from './log.module.css';

/** Entries that change nothing about a case's outcome. */
const QUIET: readonly LogKind[] = ['lease', 'lease-ended', 'assignment', 'help-asked', 'help-answered'];

/** One case's whole life, as the log tells it. */
export function CaseHistoryScreen({ id }: { id: string }) {
  const reviewer = useReviewer();
  if (!reviewer) return <Screen title={t('log.history.anyTitle')}>{null}</Screen>;
  return <History key={`${reviewer.name} ${id}`} id={id} reviewer={reviewer.name} />;
}

function History({ id, reviewer }: { id: string; reviewer: string }) {
  const state = useRead(useCallback(() => liveCaseHistory(id, reviewer), [id, reviewer]));
  const [, navigate] = useLocation();
  const found = valueOr(state, null);
  const name = inertText(found?.name ?? id.slice(0, 8));
  return (
    <Screen
      title={t('log.history.title', { name })}
      aside={
        <Group gap="sm">
          <Button variant="default" onClick={() => navigate('/log')}>
            {t('log.history.wholeLog')}
          </Button>
          {found && (
            <Button variant="default" onClick={() => navigate(caseAddress(id))}>
              {t('log.history.openInReview')}
            </Button>
          )}
        </Group>
      }
    >
      <ReadState read={state} failed={t('log.history.unreadable')} loading={t('log.history.loading')}>
        {() =>
          !found && (
            <EmptyState
              icon={<IconFileOff size={40} />}
              title={t('log.history.notStored.title')}
              actions={<GoTo to="/log">{t('log.history.notStored.toLog')}</GoTo>}
            >
              {t('log.history.notStored.text')}
            </EmptyState>
          )
        }
      </ReadState>
      {found && (
        <div className={classes.caseHistory}>
          <Panel title={t('log.history.happened')}>
            <ol className={classes.history}>
              <li>
                <span className={classes.marker} aria-hidden>
                  <IconFlag size={16} stroke={1.5} />
                </span>
                <div className={classes.step}>
                  <span className={classes.stepTitle}>{t('log.history.cameIn')}</span>
                  {found.flaggedAt !== null && (
                    <time className={classes.meta} dateTime={found.flaggedAt}>
                      {formatMoment(found.flaggedAt)}
                    </time>
                  )}
                </div>
              </li>
              {stepsAfterOpening(found.entries).map((entry) => (
                <Step key={entry.seq} entry={entry} />
              ))}
            </ol>
          </Panel>
          <Flagged history={found} />
        </div>
      )}
    </Screen>
  );
}

/** What happened once the case had come in; the line that says when it did stands for the entry that opened it. */
function stepsAfterOpening(entries: readonly ReadableEntry[]): ReadableEntry[] {
  const opening = entries.find(({ kind }) => kind === 'cases-opened');
  return entries.filter((entry) => entry !== opening);
}

function Step({ entry }: { entry: ReadableEntry }) {
  const Icon = kindIcon(entry.kind);
  return (
    <li data-quiet={QUIET.includes(entry.kind) || undefined}>
      <span className={classes.marker} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <div className={classes.step}>
        <span className={classes.stepTitle} dir="auto">
          <InertText text={describeEntry(entry).title} />
        </span>
        <span className={classes.meta}>
          {rich('log.entry.byAtNumber', {
            actor: entry.actor,
            moment: formatMoment(entry.at),
            seq: entry.seq,
            data,
            time: (chunks) => <time dateTime={entry.at}>{chunks}</time>,
          })}
        </span>
      </div>
      <EntryDetails entry={entry} />
    </li>
  );
}

/** How strongly a case was flagged: its risk, or of a picture the bits in which it differs from the entry. */
function strengthOf({ risk, threshold, match }: NonNullable<CaseHistory['flag']>): string {
  if (!match)
    return t('log.history.riskAndThreshold', { risk: formatRisk(risk), threshold: formatRisk(threshold) });
  const { method, distance, within, video } = match;
  if (video) return t('log.history.frames', video.query);
  if (isExact(method)) return t('log.history.sameFile');
  return t('log.history.bits', { distance, bits: HASH_BITS[method], within });
}

function Flagged({
  history: { id, name, isPicture, state, flaggedAt, model, policyVersion, flag },
}: {
  history: CaseHistory;
}) {
  const unknown = name === null ? t('log.history.notShown') : t('log.history.notShownYet');
  return (
    <Panel title={t('log.history.flagged')}>
      <dl className={facts.facts}>
        <dt>{t('log.history.state')}</dt>
        <dd>{t(`names.state.${state}`)}</dd>
        <dt>{t('log.history.case')}</dt>
        <dd className={classes.hash} translate="no">
          {id}
        </dd>
        <dt>{t(`log.history.${isPicture ? 'picture' : 'transcript'}`)}</dt>
        <dd>{name === null ? t('log.history.notShown') : <Isolated text={name} />}</dd>
        <dt>{t('log.history.flaggedAt')}</dt>
        <dd>{flaggedAt === null ? unknown : formatMoment(flaggedAt)}</dd>
        <dt>{t('log.history.flaggedBy')}</dt>
        <dd>{flag ? formatList(flag.flaggedBy.map((source) => t(`names.source.${source}`))) : unknown}</dd>
        <dt>{t(`log.history.${isPicture ? 'distance' : 'risk'}`)}</dt>
        <dd>{flag ? strengthOf(flag) : unknown}</dd>
        <dt>{t('log.history.policy')}</dt>
        <dd>{formatCount(policyVersion)}</dd>
        <dt>{t(`log.history.${isPicture ? 'method' : 'model'}`)}</dt>
        <dd translate="no">
          {model.id} {model.version}
        </dd>
        {flag?.audit && (
          <>
            <dt>{t('log.history.drawnFrom')}</dt>
            <dd>
              {t('log.history.stratum', {
                low: formatRisk(flag.audit.band[0]),
                high: formatRisk(flag.audit.band[1]),
                probability: formatMeasure(flag.audit.inclusionProbability),
              })}
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

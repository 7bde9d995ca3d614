import type { ReactNode } from 'react';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import classes from './match.module.css';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

interface EntryPanelProps {
  view: Pick<MatchView, 'match' | 'entry' | 'bank'>;
  /** What reviewers found of its matches; left out while nothing that was decided may be told. */
  votes?: ReactNode;
}

/** The bank's entry: where it comes from, how it stands, and what reviewers found of its matches. */
export function EntryPanel({ view: { match, entry, bank }, votes }: EntryPanelProps) {
  return (
    <Panel title={t('reviewMatch.entry.title')}>
      <dl className={`${facts.facts} ${classes.facts}`}>
        <Fact name={t('reviewMatch.entry.bank')}>
          {bank ? (
            <>
              <Isolated text={bank.name} />{' '}
              {bank.status === 'suspended' && <Tag tone="over">{t('names.entryStatus.suspended')}</Tag>}
            </>
          ) : (
            t('reviewMatch.entry.bankGone')
          )}
        </Fact>
        <Fact name={t('reviewMatch.entry.method')}>{t(`names.method.${match.method}`)}</Fact>
        {entry && (
          <>
            <Fact name={t('reviewMatch.entry.status')}>
              {entry.status === 'active' ? (
                t('names.entryStatus.active')
              ) : (
                <Tag tone="over">{t(`names.entryStatus.${entry.status}`)}</Tag>
              )}
            </Fact>
            {(entry.source || bank?.source) && (
              <Fact name={t('reviewMatch.entry.source')}>
                <Isolated text={entry.source || bank!.source} />
              </Fact>
            )}
            {entry.tags.length > 0 && (
              <Fact name={t('reviewMatch.entry.tags')}>
                <span className={classes.tags}>
                  {entry.tags.map((tag) => (
                    <Tag key={tag}>
                      <Isolated text={tag} />
                    </Tag>
                  ))}
                </span>
              </Fact>
            )}
            {entry.date && <Fact name={t('reviewMatch.entry.date')}>{formatMoment(entry.date)}</Fact>}
            {entry.note && (
              <Fact name={t('reviewMatch.entry.note')}>
                <InertText text={entry.note} />
              </Fact>
            )}
            {entry.frames && (
              <Fact name={t('reviewMatch.entry.frames')}>{formatCount(entry.frames.length)}</Fact>
            )}
            <Fact name={t(entry.frames ? 'reviewMatch.entry.hashOfFrames' : 'reviewMatch.entry.hash')}>
              <code className={classes.hash} translate="no">
                {entry.hash}
              </code>
            </Fact>
          </>
        )}
      </dl>
      {!entry && <p className={classes.note}>{t('reviewMatch.entry.gone')}</p>}
      {votes}
    </Panel>
  );
}

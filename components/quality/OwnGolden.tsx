import { IconMedal } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';
import { formatDay, formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { liveOwnGolden } from '../../workflows/quality/golden-reading.ts';
import { CaseLink } from '../log/CaseLink.tsx';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { GoTo } from '../ui/reading/GoTo.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import classes from './quality.module.css';

const names = (ids: readonly CharacteristicId[]) =>
  ids.length === 0 ? t('shared.none') : formatListing(ids.map((id) => t(`names.characteristic.${id}`)));

/** What a reviewer said of their golden items, and what the answer was, if the policy tells them. */
export function OwnGolden({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveOwnGolden(reviewer), [reviewer]));
  return (
    <ReadState read={state} failed={t('quality.ownGolden.unreadable')}>
      {(found) => {
        const { feedback, items } = found;
        if (feedback === 'never')
          return (
            <Panel title={t('quality.ownGolden.title')}>
              <p className={classes.plain}>{t('quality.ownGolden.noFeedback')}</p>
            </Panel>
          );
        return (
          <Panel title={t('quality.ownGolden.title')} description={t('quality.ownGolden.description')}>
            {items.length === 0 ? (
              <EmptyState
                icon={<IconMedal size={40} />}
                title={t('quality.ownGolden.none.title')}
                actions={
                  <>
                    <GoTo to="/queue">{t('quality.toQueue')}</GoTo>
                    <PracticeOffer />
                  </>
                }
              >
                {t('quality.ownGolden.none.text')}
              </EmptyState>
            ) : (
              <DataTable
                caption={t('quality.ownGolden.caption')}
                hideCaption
                columns={[
                  t('quality.ownGolden.case'),
                  t('quality.ownGolden.decided'),
                  t('quality.ownGolden.said'),
                  t('quality.ownGolden.answer'),
                  t('quality.ownGolden.marked'),
                  t('quality.ownGolden.characteristics'),
                ]}
                rows={items.map(
                  ({ caseId, transcriptId, decidedAt, verdict, changed, marked, answer, right }) => ({
                    key: caseId,
                    cells: [
                      <CaseLink key="case" id={caseId} name={transcriptId} />,
                      decidedAt === '' ? '' : formatDay(decidedAt),
                      changed
                        ? t(`quality.ownGolden.changedLater.${verdict}`)
                        : t(`names.decision.${verdict}`),
                      t(`quality.ownGolden.${right ? 'right' : 'wrong'}.${answer.outcome}`),
                      names(marked),
                      names(answer.characteristics),
                    ],
                  }),
                )}
              />
            )}
          </Panel>
        );
      }}
    </ReadState>
  );
}

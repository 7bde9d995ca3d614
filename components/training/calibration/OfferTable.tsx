import { Checkbox, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { SESSION_SIZE } from '../../../domain/training/calibration-session.ts';
import type { Offer } from '../../../domain/training/calibration-suggestions.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatListing, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { Offers, SessionPlan } from '../../../workflows/training/calibration.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './calibration.module.css';

/** Cases of a source that are offered: the first of a long list are the ones worth talking about. */
const OFFERED = 60;

const SOURCES = ['queue', 'training'] as const;
type Source = (typeof SOURCES)[number];
type Item = SessionPlan['items'][number];

const isSame = (one: Item, other: Item) => one.id === other.id && one.source === other.source;

const reasonsOf = ({ told }: Offer) =>
  formatListing((told?.reasons ?? []).map((reason) => t(`trainingCalibration.planning.reasons.${reason}`)));

/** Earlier verdicts on a case of the queue; of an item of practice what it is about and which answer is right. */
function answersOf({ told }: Offer): string {
  if (!told?.focus) return formatListing((told?.verdicts ?? []).map((each) => t(`names.decision.${each}`)));
  const { characteristic, side } = told.focus;
  return t(`trainingCalibration.planning.answer.${side}`, {
    characteristic: t(`names.characteristic.${characteristic}`),
  });
}

interface OfferTableProps {
  offers: Offers;
  told: boolean;
  chosen: readonly Item[];
  onChange: (chosen: readonly Item[]) => void;
}

/** What a session can be planned on, the strongest suggestions of each source first. */
export function OfferTable({ offers, told, chosen, onChange }: OfferTableProps) {
  const [source, setSource] = useState<Source>(offers.queue.length > 0 ? 'queue' : 'training');
  const isChosen = (offer: Offer) => chosen.some((item) => isSame(item, offer));
  const offered = offers[source].filter((each, place) => place < OFFERED || isChosen(each));
  const { fewest, most } = SESSION_SIZE;
  const fits = chosen.length >= fewest && chosen.length <= most;
  const toggle = (offer: Offer) =>
    onChange(
      isChosen(offer)
        ? chosen.filter((item) => !isSame(item, offer))
        : [...chosen, { id: offer.id, source: offer.source }],
    );
  return (
    <div className={classes.side}>
      <div>
        <strong className={classes.label}>{t('trainingCalibration.planning.cases')}</strong>
        <p className={classes.step}>{t('trainingCalibration.planning.casesHint')}</p>
      </div>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('trainingCalibration.planning.source')}
          value={source}
          onChange={setSource}
          data={SOURCES.map((each) => ({
            value: each,
            label: t(`trainingCalibration.planning.sources.${each}`),
          }))}
        />
        <span className={classes.step} role="status">
          {t(`trainingCalibration.planning.${fits ? 'chosen' : 'chosenOf'}`, {
            ...{ count: chosen.length, fewest, most },
            practice: chosen.filter((item) => item.source === 'training').length,
          })}
        </span>
      </div>
      {offered.length === 0 ? (
        <p className={classes.step}>{t('trainingCalibration.planning.none')}</p>
      ) : (
        <div className={classes.cases}>
          <DataTable
            caption={t(`trainingCalibration.planning.sources.${source}`)}
            hideCaption
            columns={[
              t(`trainingCalibration.planning.column.${source}`),
              t('trainingCalibration.planning.column.language'),
              ...(told
                ? [
                    t('trainingCalibration.planning.column.why'),
                    t(`trainingCalibration.planning.toldColumn.${source}`),
                  ]
                : []),
            ]}
            rows={offered.map((offer) => ({
              key: offer.id,
              cells: [
                <Checkbox
                  key="choose"
                  className={classes.choose ?? ''}
                  label={<Isolated text={offer.id} />}
                  aria-label={t('trainingCalibration.planning.choose', { transcriptId: inertText(offer.id) })}
                  checked={isChosen(offer)}
                  onChange={() => toggle(offer)}
                />,
                languageName(offer.language ?? '') ?? offer.language ?? '',
                ...(told ? [reasonsOf(offer), answersOf(offer)] : []),
              ],
            }))}
          />
        </div>
      )}
    </div>
  );
}

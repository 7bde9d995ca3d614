import type { FlagSource } from '../../../domain/policy/flag-sources.ts';
import { formatAge, formatListing, formatMoment, formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { packName } from '../../ui/pack-name.ts';
import { useNow } from '../../ui/reading/useNow.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './strip.module.css';

interface CaseFactsProps {
  view: CaseView;
  /** It is still to be decided: what would tell a golden item or an audit sample apart is left out. */
  undecided: boolean;
}

/** Layers that found something, whatever the policy made of it: alike for whatever brought the case in. */
function foundBy({ case: { risk, threshold }, assessment: { layerHits = [] } }: CaseView): FlagSource[] {
  const others = new Set(layerHits.map(({ layer }) => layer));
  return risk >= threshold || others.size === 0 ? ['classifier', ...others] : [...others];
}

/** What brought a case in: while it is undecided what found something, afterwards what flagged it. */
export function sourcesOf(view: CaseView, undecided: boolean): readonly FlagSource[] {
  return undecided ? foundBy(view) : view.case.flaggedBy;
}

/** What is known of a case besides its messages: as it was when it was flagged. */
export function CaseFacts({ view, undecided }: CaseFactsProps) {
  const now = useNow();
  const sources = sourcesOf(view, undecided);
  const { risk, threshold, policyVersion, flaggedAt, channel, locale, model, rescored } = view.case;
  return (
    <dl className={classes.list}>
      <div>
        <dt>{t('review.facts.risk')}</dt>
        <dd>
          <RiskMeter risk={risk} threshold={threshold} />
        </dd>
      </div>
      <div>
        <dt>{t('review.facts.threshold')}</dt>
        <dd>{t('review.facts.thresholdOf', { threshold: formatRisk(threshold), version: policyVersion })}</dd>
      </div>
      <div>
        <dt>{undecided ? t('review.facts.foundBy') : t('review.facts.flaggedBy')}</dt>
        <dd>{formatListing(sources.map((source) => t(`names.source.${source}`)))}</dd>
      </div>
      {!undecided && (
        <div>
          <dt>{t('review.facts.age')}</dt>
          <dd>
            <time dateTime={flaggedAt} title={formatMoment(flaggedAt)}>
              {formatAge(flaggedAt, now)}
            </time>
          </dd>
        </div>
      )}
      {(channel !== '' || locale !== '') && (
        <div>
          <dt>{channel === '' ? t('review.facts.locale') : t('review.facts.channel')}</dt>
          <dd>
            <Isolated text={channel} />
            {channel !== '' && locale !== '' && ' · '}
            <Isolated text={locale} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('review.facts.model')}</dt>
        <dd translate="no">
          <Isolated text={packName(model)} />
        </dd>
      </div>
      {rescored && (
        <div>
          <dt>{t('review.facts.now')}</dt>
          <dd>
            {formatRisk(rescored.risk)} · <Isolated text={packName(rescored.model)} />
          </dd>
        </div>
      )}
    </dl>
  );
}

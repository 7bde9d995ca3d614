import { ActionIcon, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { RiskTimeline } from '../transcript/RiskTimeline.tsx';
import { CaseFacts, sourcesOf } from './CaseFacts.tsx';
import classes from './strip.module.css';

interface CaseStripProps {
  view: CaseView;
  /** It is still to be decided: what would tell a golden item or an audit sample apart is left out. */
  undecided: boolean;
  /** Messages with evidence. */
  evidenceAt: readonly number[];
  /** The message the reviewer went to last, or null. */
  current: number | null;
  onGoTo: (message: number) => void;
}

/** What detection says of a case in one line, with the risk message by message; all of it on request. */
export function CaseStrip({ view, undecided, evidenceAt, current, onGoTo }: CaseStripProps) {
  const { risk, threshold, channel, locale } = view.case;
  const timeline = {
    timeline: view.assessment.timeline,
    ...{ threshold, evidenceAt, current, onGoTo },
  };
  return (
    <div className={classes.strip}>
      <span className={classes.risk}>
        <span className={classes.label}>{t('review.facts.risk')}</span>
        <RiskMeter risk={risk} threshold={threshold} />
      </span>
      <RiskTimeline {...timeline} size="line" />
      <span className={classes.facts}>
        {formatListing(sourcesOf(view, undecided).map((source) => t(`names.source.${source}`)))}
        {channel !== '' && ' · '}
        <Isolated text={channel} />
        {locale !== '' && ' · '}
        <Isolated text={locale} />
      </span>
      <Popover position="bottom" width={480} trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            title={t('review.facts.more')}
            aria-label={t('review.facts.more')}
          >
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown className={classes.details}>
          <CaseFacts view={view} undecided={undecided} />
          <RiskTimeline {...timeline} size="chart" />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

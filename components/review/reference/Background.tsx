import type { HelpRequest } from '../../../domain/queue/case.ts';
import { formatListing, formatMoment } from '../../../words/format.ts';
import { reasonName } from '../../../words/reason-name.ts';
import { rich, t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { InertText } from '../../ui/text/InertText.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import { DecisionFacts, Finding } from '../decision/DecisionFacts.tsx';
import classes from './background.module.css';
import type { CaseBackground } from './background-of.ts';

function Words({ text }: { text: string }) {
  return (
    <blockquote className={classes.words} dir="auto" translate="no">
      <InertText text={text} />
    </blockquote>
  );
}

function Help({ help: { from, to, question, answer } }: { help: HelpRequest }) {
  return (
    <div>
      {rich('review.help.asks', { from, to, data })}
      <Words text={question} />
      {answer !== null && (
        <>
          {rich('review.help.answered', { from, to, data })}
          <Words text={answer} />
        </>
      )}
    </div>
  );
}

interface BackgroundProps {
  background: CaseBackground;
  titleHidden: boolean;
}

/** What happened with the case before: complaint, earlier decisions, escalation, question and answer. */
export function Background({ background, titleHidden }: BackgroundProps) {
  const { appeal, help, escalation, decisions, resolution } = background;
  return (
    <Panel title={t('review.background.title')} titleHidden={titleHidden} className={classes.panel ?? ''}>
      {appeal && (
        <div>
          {rich('review.stage.complaint', {
            name: appeal.openedBy,
            deadline: formatMoment(appeal.deadline),
            data,
            strong,
          })}
          <Words text={appeal.complaint} />
        </div>
      )}
      {help && <Help help={help} />}
      {escalation && (
        <div>
          {rich('review.stage.escalatedBy', { actor: escalation.actor, data })}
          <div>{formatListing(escalation.payload.reasons.map(reasonName))}</div>
          {escalation.payload.note !== '' && <Words text={escalation.payload.note} />}
        </div>
      )}
      {decisions.map((entry) => (
        <DecisionFacts key={entry.seq} entry={entry} />
      ))}
      {resolution && (
        <div>
          {rich(`review.closed.resolved.${resolution.payload.decision}`, {
            actor: resolution.actor,
            reason: resolution.payload.reason,
            data,
            strong,
          })}
          <Finding finding={resolution.payload.finding} />
        </div>
      )}
    </Panel>
  );
}

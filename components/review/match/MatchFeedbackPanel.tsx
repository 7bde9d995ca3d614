import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { LEVELS, STRENGTHS } from '../../../domain/pictures/recipe.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { MatchFeedback } from '../../../workflows/review/match-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import feedbackClasses from '../feedback/feedback.module.css';
import classes from './match.module.css';

/** The named strength that is nearest. */
const levelOf = (strength: number) =>
  LEVELS.find((level) => strength <= STRENGTHS[level]) ?? LEVELS[LEVELS.length - 1]!;

/** What was found of a generated picture beside how it was made. */
export function MatchFeedbackPanel({ feedback }: { feedback: MatchFeedback }) {
  const { right, finding, answer } = feedback;
  const Sign = right ? IconCircleCheck : IconCircleX;
  const answers = [
    [t('review.feedback.yours'), finding ? t(`names.finding.${finding}`) : t('names.decision.inconclusive')],
    [t('review.feedback.known'), t(`names.finding.${answer.finding}`)],
  ] as const;
  return (
    <Panel title={t('review.feedback.title')} titleHidden className={feedbackClasses.card ?? ''}>
      <p className={feedbackClasses.verdict} data-right={right || undefined} role="status">
        <Sign size={20} stroke={1.5} aria-hidden />
        {t(right ? 'reviewMatch.feedback.right' : 'reviewMatch.feedback.wrong')}
      </p>
      <dl className={feedbackClasses.answers}>
        {answers.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{text}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{t(`reviewMatch.feedback.made.${answer.relation}`)}</p>
      {answer.changes.length > 0 && (
        <p className={classes.note}>
          {t('reviewMatch.feedback.steps', {
            steps: formatListing(
              answer.changes.map(({ change }) => t(`reviewMatch.feedback.changes.${change}`)),
            ),
          })}
        </p>
      )}
      {answer.steps.length > 0 && (
        <p className={classes.note}>
          {t('reviewMatch.feedback.steps', {
            steps: formatListing(
              answer.steps.map(({ transformation, strength }) =>
                t('reviewMatch.feedback.step', {
                  change: t(`thresholds.distances.transformation.${transformation}`),
                  level: t(`thresholds.distances.level.${levelOf(strength)}`),
                }),
              ),
            ),
          })}
        </p>
      )}
      {!right && <p className={classes.note}>{t('reviewMatch.feedback.correct')}</p>}
    </Panel>
  );
}

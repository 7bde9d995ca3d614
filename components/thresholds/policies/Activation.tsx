import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { FlagRule } from '../../../domain/policy/flag-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { formatCount } from '../../../words/format.ts';
import { ruleChanges } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import { activateRule, type PolicyChange, previewRule } from '../../../workflows/policy/tuning.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { type Read, useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { toast } from '../../ui/toasts/toasts.ts';
import type { LabReading } from '../evidence/useLab.ts';
import classes from './activation.module.css';
import { EffectDialog } from './EffectDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/**
 * Counts what a rule would change, a moment after the last change of it. One count runs at a time: with very many
 * cases it takes seconds, and those that were overtaken while it ran are not begun at all.
 */
function usePreview(rule: FlagRule, policyVersion: number): Read<PolicyChange> {
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies(policyVersion): another policy means another preview
  const source = useCallback(
    () =>
      asked((signal) => {
        const counted = turn.current.then(() => (signal.aborted ? null : previewRule(rule)));
        turn.current = counted.catch(() => null);
        return counted;
      }, 250),
    [rule, policyVersion],
  );
  return useRead(source);
}

function effectText({ entered, left, held }: PolicyChange): string {
  const moves =
    entered === 0 && left === 0
      ? t('thresholds.policies.activation.noMoves')
      : t('thresholds.policies.activation.moves', { entered, left });
  return held === 0 ? moves : `${moves} ${t('thresholds.policies.activation.held', { held })}`;
}

/** What a rule does to the queue, and putting it in force once a reason is given. */
export function Activation({ reading: { active, rule } }: { reading: LabReading }) {
  const preview = usePreview(rule, active.version);
  const change = valueOr(preview, null);
  const mayChange = useMay()('change-threshold');
  const [asking, setAsking] = useState(false);
  const [listing, setListing] = useState(false);
  const unchanged = sameRule(rule, active);
  const activate = async (reason: string) => {
    const { entered, left } = await activateRule(rule, reason);
    toast({
      message: t('thresholds.policies.activation.done', {
        version: active.version + 1,
        entered,
        left,
        before: active.version,
      }),
    });
    forgetTried();
  };
  const count = (value: number | undefined) =>
    value === undefined ? t('thresholds.policies.activation.pending') : formatCount(value);
  return (
    <fieldset className={classes.activation}>
      <legend className={classes.title}>{t('thresholds.policies.activation.title')}</legend>
      <FigureList layout="line">
        <FigureCard name={t('thresholds.policies.activation.enter')} value={count(change?.entered)} />
        <FigureCard name={t('thresholds.policies.activation.leave')} value={count(change?.left)} />
        <FigureCard name={t('thresholds.policies.activation.stay')} value={count(change?.stayed)} />
      </FigureList>
      <ReadState read={preview} failed={t('thresholds.policies.activation.notCounted')}>
        {() => null}
      </ReadState>
      {mayChange ? (
        <div className={classes.actions}>
          <Button
            className={classes.activate}
            disabled={unchanged}
            title={unchanged ? t('thresholds.policies.activation.unchanged') : undefined}
            onClick={() => setAsking(true)}
          >
            {t('thresholds.policies.activation.submit')}
          </Button>
          <Button
            variant="default"
            disabled={!change || change.entered + change.left === 0}
            onClick={() => setListing(true)}
          >
            {t('thresholds.policies.activation.which')}
          </Button>
        </div>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <ReasonDialog
        opened={asking}
        title={t('thresholds.policies.activation.ask', { version: active.version + 1 })}
        action={t('thresholds.policies.activation.yes')}
        onClose={() => setAsking(false)}
        onSubmit={activate}
      >
        <p className={classes.from}>
          {t('thresholds.policies.activation.from', { version: active.version })}
        </p>
        <ul className={classes.changes}>
          {ruleChanges(active, rule).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {change && (
          <p className={classes.effect}>
            {effectText(change)} {t('thresholds.policies.activation.decidedStay')}
          </p>
        )}
      </ReasonDialog>
      {change && (
        <EffectDialog
          opened={listing}
          change={change}
          threshold={rule.threshold}
          onClose={() => setListing(false)}
        />
      )}
    </fieldset>
  );
}

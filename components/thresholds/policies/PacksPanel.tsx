import { Button, Checkbox, Group } from '@mantine/core';
import { useCallback, useState } from 'react';
import { samePack } from '../../../domain/detection/assessment.ts';
import { Failure } from '../../../domain/failures/failure.ts';
import type { Policy } from '../../../domain/policy/flag-rule.ts';
import { formatCount, formatThreshold } from '../../../words/format.ts';
import { describeRule } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import {
  livePackShares,
  type OfferedPack,
  offeredPacks,
  type PackShares,
  previewPack,
  putPackInForce,
  removePack,
  restorePack,
} from '../../../workflows/policy/pack-in-force.ts';
import { scoreAgain } from '../../../workflows/scoring/scoring.ts';
import { isUnderWay, useScoringState } from '../../../workflows/scoring/scoring-state.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { packName } from '../../ui/pack-name.ts';
import { asked } from '../../ui/reading/asked.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { toast } from '../../ui/toasts/toasts.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

const NOTHING: PackShares = { inForce: null, total: 0, others: 0, packs: [] };

/** Which pack a policy scores with: where nobody has chosen one, the shipped one. */
const isActive = (pack: OfferedPack, { inForce }: PackShares) =>
  inForce === null ? pack.source === 'shipped' : samePack(pack, inForce);

/** Asks for a reason and says what using a pack means, as far as that is known. */
function UsePack({ pack, active, onClose }: { pack: OfferedPack; active: Policy; onClose: () => void }) {
  const [suggested, setSuggested] = useState(false);
  const threshold = suggested ? pack.suggestedThreshold : active.threshold;
  const source = useCallback(
    () => asked(() => previewPack(pack, { ...active, threshold })),
    [pack, active, threshold],
  );
  const preview = valueOr(useRead(source, { failsInFrame: true }), null);
  const { id, version } = pack;
  const submit = async (reason: string) => {
    await putPackInForce(pack, reason, { threshold });
    toast({
      message: t('thresholds.packs.done', { version: active.version + 1, id, version2: version }),
    });
  };
  return (
    <ReasonDialog
      opened
      title={t('thresholds.packs.ask', { id, version })}
      action={t('thresholds.packs.submit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{t('thresholds.packs.becomes', { version: active.version + 1 })}</p>
      <ul>
        {describeRule({ ...active, threshold }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {pack.suggestedThreshold !== active.threshold && (
        <Checkbox
          label={t('thresholds.packs.threshold', { threshold: formatThreshold(pack.suggestedThreshold) })}
          checked={suggested}
          onChange={(event) => setSuggested(event.currentTarget.checked)}
        />
      )}
      <p>
        {t('thresholds.packs.afterwards')} {t('thresholds.packs.cases')}
      </p>
      <p>{preview ? t('thresholds.packs.known', { ...preview }) : t('thresholds.packs.unknown')}</p>
    </ReasonDialog>
  );
}

interface ActionsProps {
  pack: OfferedPack;
  isUsed: boolean;
  onUse: () => void;
  onRestore: () => void;
  onRemove: () => void;
}

function Actions({ pack: { id, version, source }, isUsed, onUse, onRestore, onRemove }: ActionsProps) {
  const button = { variant: 'default', size: 'compact-sm' } as const;
  if (isUsed && source === 'second')
    return (
      <Button {...button} aria-label={t('thresholds.packs.restoreOne', { id, version })} onClick={onRestore}>
        {t('thresholds.packs.restore')}
      </Button>
    );
  if (isUsed) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button {...button} aria-label={t('thresholds.packs.useOne', { id, version })} onClick={onUse}>
        {t('thresholds.packs.use')}
      </Button>
      {source === 'kept' && (
        <Button {...button} aria-label={t('thresholds.packs.removeOne', { id, version })} onClick={onRemove}>
          {t('thresholds.packs.remove')}
        </Button>
      )}
    </Group>
  );
}

/** What another pack scored and the active one has not yet, and beginning with it. */
function OthersLeft({ others, total }: PackShares) {
  const underWay = useScoringState(isUnderWay);
  if (others === 0) return null;
  return (
    <Group justify="space-between">
      <span role="status">{t('thresholds.packs.others', { others, total })}</span>
      {!underWay && (
        <Button size="compact-sm" variant="default" onClick={() => void scoreAgain()}>
          {t('thresholds.packs.again')}
        </Button>
      )}
    </Group>
  );
}

/** That the pack in force is not stored here, and what to do. */
function MissingPack({
  shares: { inForce },
  offered,
}: {
  shares: PackShares;
  offered: readonly OfferedPack[];
}) {
  const isHere = offered.some((each) => each.source !== 'second' && inForce && samePack(each, inForce));
  if (inForce === null || isHere) return null;
  const { id, version } = inForce;
  const error = new Failure('model-pack', { what: 'missing', id, version });
  return <FailureAlert error={error} title={t('thresholds.packs.notUsable')} />;
}

/** Every pack that could score, which one does, and using another. */
export function PacksPanel({ active }: { active: Policy }) {
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(turn): what is kept has changed
  // biome-ignore lint/correctness/useExhaustiveDependencies(active.version): another pack may be kept with it
  const source = useCallback(() => asked(() => offeredPacks()), [turn, active.version]);
  const packs = useRead(source);
  const shares = valueOr(useRead(livePackShares, { failsInFrame: true }), NOTHING);
  const mayChange = useMay()('change-threshold');
  const [using, setUsing] = useState<OfferedPack | null>(null);
  const { error, clearError, run } = useAction();
  const change = (how: () => Promise<void>) =>
    void run(async () => {
      await how();
      setTurn((before) => before + 1);
    });
  const scoredBy = (pack: OfferedPack) => shares.packs.find((each) => samePack(each, pack))?.transcripts ?? 0;
  return (
    <Panel title={t('thresholds.packs.title')} description={t('thresholds.packs.description')}>
      <FailureAlert error={error} title={t('thresholds.packs.notChanged')} onClose={clearError} />
      <OthersLeft {...shares} />
      <ReadState
        read={packs}
        failed={t('thresholds.packs.unreadable')}
        loading={t('thresholds.packs.loading')}
      >
        {(offered) => (
          <>
            <MissingPack shares={shares} offered={offered} />
            <DataTable
              caption={t('thresholds.packs.caption')}
              hideCaption
              columns={[
                t('thresholds.packs.pack'),
                t('thresholds.packs.source'),
                { title: t('thresholds.packs.suggested'), numeric: true },
                { title: t('thresholds.packs.scored'), numeric: true },
                ...(mayChange ? [''] : []),
              ]}
              rows={offered.map((each) => ({
                key: `${each.source} ${each.id} ${each.version} ${each.sha256}`,
                cells: [
                  <span key="pack">
                    <Isolated text={packName(each)} />
                    {isActive(each, shares) && `, ${t('thresholds.packs.active')}`}
                  </span>,
                  t(`thresholds.packs.sources.${each.source}`),
                  formatThreshold(each.suggestedThreshold),
                  formatCount(scoredBy(each)),
                  ...(mayChange
                    ? [
                        <Actions
                          key="actions"
                          pack={each}
                          isUsed={isActive(each, shares)}
                          onUse={() => setUsing(each)}
                          onRestore={() => change(() => restorePack(each))}
                          onRemove={() => change(() => removePack(each))}
                        />,
                      ]
                    : []),
                ],
              }))}
            />
          </>
        )}
      </ReadState>
      {!mayChange && <NotAllowed action="change-threshold" />}
      {using && <UsePack pack={using} active={active} onClose={() => setUsing(null)} />}
    </Panel>
  );
}

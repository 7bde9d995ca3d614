import { Button, Checkbox, Group, MultiSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { REASONS } from '../../../domain/policy/choices.ts';
import { lackingParts, type Requirement } from '../../../domain/policy/review-policy.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';
import { EMPTY_DRAFT } from '../../../domain/review/draft.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { type ClusterView, decideCluster, undoCluster } from '../../../workflows/matching/clusters.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { toast } from '../../ui/toasts/toasts.ts';
import { useVisibleTime } from './useVisibleTime.ts';

const characteristics = CHARACTERISTIC_IDS.map((id) => ({
  value: id,
  label: t(`names.characteristic.${id}`),
}));

interface Form {
  verdict: Verdict | null;
  characteristics: CharacteristicId[];
  reasons: string[];
  note: string;
}

const EMPTY: Form = { verdict: null, characteristics: [], reasons: [], note: '' };

interface FieldsProps {
  form: Form;
  required: Requirement | null;
  onChange: (form: Form) => void;
}

function Fields({ form, required, onChange }: FieldsProps) {
  const label = (text: string, isRequired: boolean | undefined) =>
    isRequired ? t('clusters.decide.required', { label: text }) : text;
  return (
    <>
      <Radio.Group
        label={t('clusters.decide.verdict')}
        value={form.verdict ?? ''}
        onChange={(verdict) => onChange({ ...form, verdict: verdict as Verdict, reasons: [] })}
      >
        <Group gap="md">
          {VERDICTS.map((id) => (
            <Radio key={id} value={id} label={t(`names.decision.${id}`)} />
          ))}
        </Group>
      </Radio.Group>
      {form.verdict && (
        <Checkbox.Group
          mt="sm"
          label={label(t('clusters.decide.reasons'), required?.reason)}
          value={form.reasons}
          onChange={(reasons) => onChange({ ...form, reasons })}
        >
          <Group gap="md">
            {REASONS[form.verdict].map((id) => (
              <Checkbox key={id} value={id} label={t(`names.reason.${id}`)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <MultiSelect
        mt="sm"
        label={label(t('clusters.decide.characteristics'), required?.characteristic)}
        placeholder={form.characteristics.length === 0 ? t('clusters.decide.noCharacteristics') : undefined}
        data={characteristics}
        value={form.characteristics}
        onChange={(chosen) => onChange({ ...form, characteristics: chosen as CharacteristicId[] })}
      />
      <Textarea
        mt="sm"
        label={label(t('clusters.decide.note'), required?.note)}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        value={form.note}
        onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
      />
    </>
  );
}

/** Takes the decision back, and says what came of it. */
async function undo(seq: number): Promise<void> {
  try {
    const { cases } = await undoCluster(seq);
    toast({ message: t('clusters.decide.undone', { cases }) });
  } catch (error) {
    const detail = error instanceof Error ? error.message : undefined;
    toast({ message: t('clusters.decide.undoFailed'), detail, tone: 'failed' });
  }
}

interface DecideClusterProps {
  view: ClusterView;
  /** Members that were looked at. */
  seen: ReadonlySet<string>;
}

/** A verdict for all of a cluster, once the sample was looked at; asks before it decides, and can be undone. */
export function DecideCluster({ view, seen }: DecideClusterProps) {
  const { toDecide, toOpen, apart, sample, itemIds, id } = view;
  const [form, setForm] = useState(EMPTY);
  const [asking, setAsking] = useState(false);
  const policy = valueOr(useRead(liveReviewPolicy), null);
  const time = useVisibleTime();
  const { busy, error, clearError, run } = useAction();
  const { verdict } = form;
  const lacks = !policy || !verdict || lackingParts(verdict, form, policy.rules, false).length > 0;
  const unseen = seen.size < sample.length;
  const decide = () =>
    run(async () => {
      const submission = { ...EMPTY_DRAFT, ...form, choice: verdict!, seconds: time.read() };
      const { seq, decided } = await decideCluster({
        ...{ clusterId: id, itemIds, lookedAt: [...seen], submission },
      });
      setAsking(false);
      setForm(EMPTY);
      const actions = [{ label: t('clusters.decide.undo'), run: () => void undo(seq) }];
      toast({ message: t('clusters.decide.done', { seen: seen.size, decided }), actions, stay: 30_000 });
    });
  return (
    <Panel title={t('clusters.decide.title')}>
      <p>
        {toDecide > 0 ? t('clusters.decide.count', { toDecide, toOpen, apart }) : t('clusters.decide.none')}
      </p>
      <Fields form={form} required={policy && verdict && policy.rules.required[verdict]} onChange={setForm} />
      <Group gap="sm" mt="md">
        <Button disabled={lacks || unseen} onClick={() => setAsking(true)}>
          {t('clusters.decide.submit')}
        </Button>
        {unseen && <span>{t('clusters.decide.lookFirst', { of: sample.length })}</span>}
      </Group>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('clusters.decide.confirmTitle', { toDecide })}
      >
        <p>{t('clusters.decide.confirm', { seen: seen.size, rest: Math.max(0, toDecide - seen.size) })}</p>
        <FailureAlert error={error} title={t('clusters.decide.failed')} onClose={clearError} />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('shared.cancel')}
          </Button>
          <Button loading={busy} data-autofocus onClick={() => void decide()}>
            {t('clusters.decide.confirmSubmit')}
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}

import { Button, Checkbox, Group, NumberInput, Progress, Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import {
  type GeneratedPlan,
  generatedPlanSchema,
  mostOf,
} from '../../domain/matching/bank/generated-entries.ts';
import {
  EXACT_METHODS,
  PERCEPTUAL_METHODS,
  STILL_METHODS,
  type StillMethod,
} from '../../domain/matching/methods.ts';
import { DRAWN_KIND_IDS } from '../../domain/pictures/recipe.ts';
import { t } from '../../words/words.ts';
import { addGeneratedEntries } from '../../workflows/matching/generated-entries.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';

/** The usual one first. */
const SHOWN_METHODS: readonly StillMethod[] = [...PERCEPTUAL_METHODS, ...EXACT_METHODS];

const kindOptions = (['every', ...DRAWN_KIND_IDS, 'animation'] as const).map((kind) => ({
  value: kind,
  label: t(`knownContent.kind.${kind}`),
}));

/** What is not a number is none at all, and no plan has it. */
const numberOf = (value: number | string) => (value === '' ? Number.NaN : Number(value));
const shown = (value: number) => (Number.isNaN(value) ? '' : value);

interface MethodsFieldProps {
  methods: readonly StillMethod[];
  disabled: boolean;
  onChange: (methods: StillMethod[]) => void;
}

/** How the pictures are hashed: each method makes an entry of its own. */
function MethodsField({ methods, disabled, onChange }: MethodsFieldProps) {
  return (
    <Checkbox.Group
      mt="sm"
      label={t('knownContent.generate.methods')}
      description={t('knownContent.generate.methodsHint')}
      value={[...methods]}
      onChange={(chosen) => onChange(STILL_METHODS.filter((method) => chosen.includes(method)))}
    >
      <Group gap="sm" mt="xs">
        {SHOWN_METHODS.map((method) => (
          <Checkbox key={method} value={method} label={t(`names.method.${method}`)} disabled={disabled} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

interface PlanFieldsProps {
  plan: GeneratedPlan;
  disabled: boolean;
  onChange: (plan: GeneratedPlan) => void;
}

function PlanFields({ plan, disabled, onChange }: PlanFieldsProps) {
  return (
    <>
      <Select
        label={t('knownContent.generate.kind')}
        data-autofocus
        allowDeselect={false}
        data={kindOptions}
        disabled={disabled}
        value={plan.kind}
        onChange={(kind) => kind && onChange({ ...plan, kind: kind as GeneratedPlan['kind'] })}
      />
      <NumberInput
        mt="sm"
        label={t('knownContent.generate.pictures')}
        min={1}
        max={mostOf(plan.kind)}
        allowDecimal={false}
        disabled={disabled}
        value={shown(plan.pictures)}
        onChange={(value) => onChange({ ...plan, pictures: numberOf(value) })}
      />
      <NumberInput
        mt="sm"
        label={t('knownContent.generate.seed')}
        min={0}
        max={0xffffffff}
        allowDecimal={false}
        disabled={disabled}
        value={shown(plan.seed)}
        onChange={(value) => onChange({ ...plan, seed: numberOf(value) })}
      />
      {plan.kind === 'animation' ? (
        <p>{t('knownContent.generate.animationHint')}</p>
      ) : (
        <MethodsField
          methods={plan.methods ?? []}
          disabled={disabled}
          onChange={(methods) => onChange({ ...plan, methods })}
        />
      )}
    </>
  );
}

interface GenerateFormProps {
  bank: Bank;
  onClose: () => void;
  onDone: (done: string) => void;
}

function GenerateForm({ bank: { id, name }, onClose, onDone }: GenerateFormProps) {
  const [plan, setPlan] = useState<GeneratedPlan>({
    ...{ kind: 'every', pictures: 100, seed: 1, methods: ['pdq'] },
  });
  const [hashed, setHashed] = useState(0);
  const { busy, error, clearError, run } = useAction();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const text = t('knownContent.generate.progress', { done: hashed, total: plan.pictures });
  const add = () =>
    run(async () => {
      const controller = new AbortController();
      running.current = controller;
      setHashed(0);
      const options = { signal: controller.signal, onProgress: setHashed };
      const counts = await addGeneratedEntries(id, plan, options);
      onDone(t('knownContent.generate.done', { ...counts, name }));
      onClose();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <p>{t('knownContent.generate.hint')}</p>
      <PlanFields plan={plan} disabled={busy} onChange={setPlan} />
      {busy && (
        <div>
          <Progress.Root size="md" mt="md">
            <Progress.Section
              value={(100 * hashed) / plan.pictures}
              aria-label={t('knownContent.generate.running')}
              aria-valuetext={text}
            />
          </Progress.Root>
          <span>{text}</span>
        </div>
      )}
      <FailureAlert error={error} title={t('knownContent.generate.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={() => (busy ? running.current?.abort() : onClose())}>
          {t(busy ? 'knownContent.generate.stop' : 'shared.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!generatedPlanSchema.safeParse(plan).success}>
          {t('knownContent.generate.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** Drawing pictures for a bank, with progress and a way to stop; closing the dialog stops it too. */
export function GeneratePictures({ opened, ...form }: GenerateFormProps & { opened: boolean }) {
  const { bank, onClose } = form;
  return (
    <Dialog opened={opened} onClose={onClose} title={t('knownContent.generate.title', { name: bank.name })}>
      <GenerateForm {...form} />
    </Dialog>
  );
}

import { Button, Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import {
  comparedSetSchema,
  MOST_COMPARED,
  MOST_COMPARED_ANIMATIONS,
} from '../../../domain/matching/compared-set.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { runGenerated } from '../../../workflows/matching/comparison-run.ts';
import type { StoredPictures } from '../../../workflows/matching/stored-pictures.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';

const FIELDS = ['pictures', 'animations', 'copies', 'nearMisses', 'forms', 'seed'] as const;
type Fields = Record<(typeof FIELDS)[number], number | string>;

const MOST: Record<keyof Fields, number> = {
  ...{
    pictures: MOST_COMPARED,
    animations: MOST_COMPARED_ANIMATIONS,
    copies: 100,
    nearMisses: 100,
    forms: 100,
    seed: 0xffffffff,
  },
};
const FIRST: Fields = { pictures: 200, animations: 0, copies: 40, nearMisses: 20, forms: 5, seed: 1 };

/** Shares are asked for in percent. */
function planOf(bankId: string | null, { pictures, animations, copies, nearMisses, forms, seed }: Fields) {
  const share = (value: number | string) => (typeof value === 'number' ? value / 100 : value);
  return comparedSetSchema.safeParse({
    ...{ bankId, pictures, animations, seed },
    ...{ copies: share(copies), nearMisses: share(nearMisses), forms: share(forms) },
  });
}

interface GenerateSetProps extends Pick<StoredPictures, 'banks'> {
  onClose: () => void;
}

function GenerateSetForm({ banks, onClose }: GenerateSetProps) {
  const [bankId, setBankId] = useState<string | null>(banks[0]?.id ?? null);
  const [fields, setFields] = useState(FIRST);
  const plan = planOf(bankId, fields);
  const shares = Number(fields.copies) + Number(fields.nearMisses) + Number(fields.forms);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!plan.success) return;
        const count = formatCount(plan.data.pictures + plan.data.animations);
        void runGenerated(plan.data, t('pictures.generate.source', { count, seed: String(plan.data.seed) }));
        onClose();
      }}
    >
      <p>{t('pictures.generate.hint')}</p>
      <Select
        label={t('pictures.generate.bank')}
        data-autofocus
        allowDeselect={false}
        data={banks.map(({ id, name }) => ({ value: id, label: name }))}
        value={bankId}
        onChange={setBankId}
      />
      {FIELDS.map((field) => (
        <NumberInput
          key={field}
          mt="sm"
          label={t(`pictures.generate.${field}`)}
          min={0}
          max={MOST[field]}
          allowDecimal={false}
          error={field === 'copies' && shares > 100 ? t('pictures.generate.tooMuch', { shares }) : undefined}
          value={fields[field]}
          onChange={(value) => setFields({ ...fields, [field]: value })}
        />
      ))}
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" disabled={!plan.success}>
          {t('pictures.generate.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** What to draw and compare; it goes on behind the dialog. */
export function GenerateSet({ opened, ...form }: GenerateSetProps & { opened: boolean }) {
  return (
    <Dialog opened={opened} onClose={form.onClose} title={t('pictures.generate.title')}>
      <GenerateSetForm {...form} />
    </Dialog>
  );
}

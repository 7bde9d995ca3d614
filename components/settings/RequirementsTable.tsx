import { Checkbox } from '@mantine/core';
import { CHOICES } from '../../domain/policy/choices.ts';
import type { Requirement, ReviewRules } from '../../domain/policy/review-policy.ts';
import { t } from '../../words/words.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import classes from './settings.module.css';

const PARTS: readonly (keyof Requirement)[] = ['characteristic', 'reason', 'note'];

interface RequirementsTableProps {
  required: ReviewRules['required'];
  disabled: boolean;
  onChange: (required: ReviewRules['required']) => void;
}

/** What each decision must come with before it can be sent. */
export function RequirementsTable({ required, disabled, onChange }: RequirementsTableProps) {
  return (
    <fieldset disabled={disabled} className={classes.group}>
      <legend>{t('settings.required.title')}</legend>
      <DataTable
        caption={t('settings.required.caption')}
        hideCaption
        columns={[
          t('settings.required.decision'),
          ...PARTS.map((part) => ({ title: t(`settings.required.part.${part}`), ticks: true }) as const),
        ]}
        rows={CHOICES.map((choice) => ({
          key: choice,
          cells: [
            t(`names.decision.${choice}`),
            ...PARTS.map((id) => (
              <Checkbox
                key={id}
                className={classes.tick}
                aria-label={t(`settings.required.asks.${id}`, { decision: t(`names.decision.${choice}`) })}
                checked={required[choice][id]}
                disabled={
                  disabled || (id === 'characteristic' && (choice === 'skip' || choice === 'escalate'))
                }
                onChange={(event) =>
                  onChange({
                    ...required,
                    [choice]: { ...required[choice], [id]: event.currentTarget.checked },
                  })
                }
              />
            )),
          ],
        }))}
      />
    </fieldset>
  );
}

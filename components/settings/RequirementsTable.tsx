import { Checkbox } from '@mantine/core';
import { CHOICES } from '../../domain/policy/choices.ts';
import type { Lacking, ReviewRules } from '../../domain/policy/review-policy.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { DECISION_NAMES } from '../ui/text/names.ts';
import classes from './settings.module.css';

const PARTS: readonly { id: Lacking; name: string }[] = [
  { id: 'characteristic', name: 'A characteristic' },
  { id: 'reason', name: 'A reason' },
  { id: 'note', name: 'A note' },
];

interface RequirementsTableProps {
  required: ReviewRules['required'];
  disabled: boolean;
  onChange: (required: ReviewRules['required']) => void;
}

/** What each decision must come with before it can be sent. */
export function RequirementsTable({ required, disabled, onChange }: RequirementsTableProps) {
  return (
    <fieldset disabled={disabled} className={classes.group}>
      <legend>What a decision requires</legend>
      <DataTable
        caption="What each decision must come with before it can be sent"
        hideCaption
        columns={['Decision', ...PARTS.map(({ name }) => name)]}
        rows={CHOICES.map((choice) => ({
          key: choice,
          cells: [
            DECISION_NAMES[choice],
            ...PARTS.map(({ id, name }) => (
              <Checkbox
                key={id}
                aria-label={`${DECISION_NAMES[choice]} requires: ${name.toLowerCase()}`}
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

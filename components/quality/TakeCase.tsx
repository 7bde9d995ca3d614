import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { rich, t } from '../../words/words.ts';
import type { DueCase } from '../../workflows/quality/quality-reading.ts';
import { caseAddress } from '../ui/case-address.ts';
import { data } from '../ui/text/marks.tsx';
import classes from './quality.module.css';

/** Goes to a case, or says why this reviewer cannot take it. */
export function TakeCase({ due }: { due: DueCase }) {
  const [, navigate] = useLocation();
  const { id, name, obstacle, holder, assignee } = due;
  if (obstacle === 'held')
    return <span className={classes.dimmed}>{rich('quality.due.held', { holder: holder ?? '', data })}</span>;
  if (obstacle === 'assigned-to-other')
    return (
      <span className={classes.dimmed}>
        {rich('quality.due.assigned', { assignee: assignee ?? '', data })}
      </span>
    );
  if (obstacle) return <span className={classes.dimmed}>{t(`quality.due.obstacle.${obstacle}`)}</span>;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('quality.due.takeCase', { name })}
      onClick={() => navigate(caseAddress(id))}
    >
      {t('quality.due.take')}
    </Button>
  );
}

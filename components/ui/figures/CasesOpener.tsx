import { UnstyledButton } from '@mantine/core';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import { figureName } from '../../../words/export-words.ts';
import { t } from '../../../words/words.ts';
import { useOpenCases } from './cases-behind.ts';
import classes from './figures.module.css';

/** A figure as it is printed; where its cases can be listed, it opens them. */
export function CasesOpener({ figure, text }: { figure: Figure | undefined; text: string }) {
  const open = useOpenCases(figure);
  if (!open || !figure) return <span className={classes.oneLine}>{text}</span>;
  return (
    <UnstyledButton
      className={classes.opener}
      aria-label={t('ui.openCases', { value: text, name: figureName(figure.id) })}
      aria-haspopup="dialog"
      onClick={open}
    >
      {text}
    </UnstyledButton>
  );
}

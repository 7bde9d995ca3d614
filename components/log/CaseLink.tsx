import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { t } from '../../words/words.ts';
import { historyAddress } from '../ui/case-address.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './log.module.css';

/** Characters of a case's id that are shown where its name is not told. */
const ID_SHOWN = 8;

/** A case by what it is called, or by the beginning of its id; leads to its history. */
export function CaseLink({ id, name }: { id: string; name: string | undefined }) {
  return (
    <Anchor
      component={Link}
      href={historyAddress(id)}
      className={classes.id}
      translate="no"
      title={inertText(name === undefined ? id : t('log.table.caseOf', { name, id }))}
    >
      <Isolated text={name ?? `${id.slice(0, ID_SHOWN)}…`} />
    </Anchor>
  );
}

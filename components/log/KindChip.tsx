import type { LogKind } from '../../domain/decisions/log-kinds.ts';
import { t } from '../../words/words.ts';
import { kindIcon } from './kind-icons.ts';
import classes from './log.module.css';

/** What kind of entry it is, with the icon of what such entries are about. */
export function KindChip({ kind }: { kind: LogKind }) {
  const Icon = kindIcon(kind);
  return (
    <span className={classes.chip}>
      <Icon size={14} stroke={1.5} aria-hidden />
      <span>{t(`logEntry.kind.${kind}`)}</span>
    </span>
  );
}

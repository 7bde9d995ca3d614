import { splitHidden } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import classes from './InertText.module.css';

/** Imported text as text: hidden and control characters are shown as small marks and take no effect. */
export function InertText({ text }: { text: string }) {
  return splitHidden(text).map((piece) =>
    piece.hidden ? (
      <HiddenMark key={piece.offset} name={piece.text} />
    ) : (
      <span key={piece.offset}>{piece.text}</span>
    ),
  );
}

/** The mark that stands for a hidden character. */
export function HiddenMark({ name }: { name: string }) {
  return (
    <span className={classes.hidden} dir="ltr" title={t('ui.hiddenCharacter', { name })}>
      {name}
    </span>
  );
}

/** Imported text in a line of its own direction, which cannot reorder what stands around it. */
export function Isolated({ text, className }: { text: string; className?: string }) {
  return (
    <bdi
      dir="auto"
      translate="no"
      className={className ? `${classes.isolated} ${className}` : classes.isolated}
    >
      <InertText text={text} />
    </bdi>
  );
}

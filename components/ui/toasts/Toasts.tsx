import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import classes from './Toasts.module.css';
import { closeToast, type Toast, type ToastAction, USUAL_STAY, useShownToast } from './toasts.ts';
import { useRoomBelow } from './useRoomBelow.ts';

const ICONS = { done: IconCircleCheck, info: IconInfoCircle, failed: IconAlertTriangle };

function ActionButton({ action: { label, run, command } }: { action: ToastAction }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      rightSection={command && <KeyHint command={command} />}
      onClick={() => {
        closeToast();
        run();
      }}
    >
      {label}
    </Button>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { message, detail, tone = 'done', actions = [], stay = USUAL_STAY } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || stay === null) return;
    const timer = setTimeout(closeToast, stay);
    return () => clearTimeout(timer);
  }, [held, stay]);
  const Icon = ICONS[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever reads it, or is about to press a button, is left the time
    <div
      className={classes.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={({ currentTarget }) => setHeld(currentTarget.contains(document.activeElement))}
      onFocus={() => setHeld(true)}
      onBlur={({ currentTarget }) => setHeld(currentTarget.matches(':hover'))}
    >
      <Icon size={18} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.text}>
        <div className={classes.message}>{message}</div>
        {detail !== undefined && <div className={classes.detail}>{detail}</div>}
      </div>
      <div className={classes.actions}>
        {actions.map((action) => (
          <ActionButton key={action.label} action={action} />
        ))}
        <CloseButton size="sm" aria-label={t('shared.dismiss')} onClick={closeToast} />
      </div>
    </div>
  );
}

/**
 * The place of toasts (toasts.ts): once in the console's frame. It is there before it says anything, as screen readers
 * need it. They follow nobody to another workspace. A screen with a bar at its bottom marks it with data-bottom-bar;
 * toasts then stand above it.
 */
export function Toasts({ workspace }: { workspace: string }) {
  const shown = useShownToast();
  const roomBelow = useRoomBelow(shown !== null);
  const place = useRef(workspace);
  useEffect(() => {
    if (place.current === workspace) return;
    place.current = workspace;
    closeToast();
  }, [workspace]);
  // Whoever sits here next did nothing of it.
  useEffect(() => closeToast, []);
  return (
    <div role="status" className={classes.place} style={{ marginBottom: roomBelow }}>
      {shown && <ToastCard key={shown.number} toast={shown} />}
    </div>
  );
}

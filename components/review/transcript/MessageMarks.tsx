import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconTag, IconX } from '@tabler/icons-react';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { MenuItems } from '../../ui/menus/MenuItems.tsx';
import classes from './transcript.module.css';

interface MessageMarksProps {
  /** 0-based index of the message. */
  message: number;
  marked: readonly CharacteristicId[];
  editable: boolean;
  onMark: (characteristic: CharacteristicId, on: boolean) => void;
}

/** The characteristics that a reviewer marked on a message, and the menu to mark more. */
export function MessageMarks({ message, marked, editable, onMark }: MessageMarksProps) {
  const number = message + 1;
  return (
    <div className={classes.marks}>
      {marked.map((id) => (
        <span key={id} className={classes.tag}>
          {t(`names.characteristic.${id}`)}
          {editable && (
            <ActionIcon
              size="xs"
              variant="transparent"
              color="gray"
              aria-label={t('review.transcript.unmark', {
                characteristic: t(`names.characteristic.${id}`),
                number,
              })}
              onClick={() => onMark(id, false)}
            >
              <IconX size={12} aria-hidden />
            </ActionIcon>
          )}
        </span>
      ))}
      {editable && (
        <Menu position="bottom-end" closeOnItemClick={false}>
          <Menu.Target>
            <Button
              className={classes.markButton}
              size="compact-xs"
              variant="subtle"
              leftSection={<IconTag size={12} aria-hidden />}
              aria-label={t('review.transcript.markMessage', { number })}
            >
              <span className={classes.markText}>{t('review.transcript.mark')}</span>
            </Button>
          </Menu.Target>
          <MenuItems>
            <Menu.Label>{t('review.transcript.seenIn', { number })}</Menu.Label>
            {CHARACTERISTIC_IDS.map((id) => (
              <Menu.CheckboxItem
                key={id}
                checked={marked.includes(id)}
                onChange={(checked) => onMark(id, checked)}
              >
                {t(`names.characteristic.${id}`)}
              </Menu.CheckboxItem>
            ))}
          </MenuItems>
        </Menu>
      )}
    </div>
  );
}

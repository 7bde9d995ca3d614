import type { CommandId } from '../../../domain/keys/commands.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';

/** The command that marks each characteristic, and takes the mark away again. */
export const CHARACTERISTIC_COMMANDS: Record<CharacteristicId, CommandId> = {
  'information-seeking': 'toggle-information-seeking',
  'supervision-check': 'toggle-supervision-check',
  secrecy: 'toggle-secrecy',
  isolation: 'toggle-isolation',
  'platform-move': 'toggle-platform-move',
  incentive: 'toggle-incentive',
  flattery: 'toggle-flattery',
  pressure: 'toggle-pressure',
  'meeting-request': 'toggle-meeting-request',
  'image-request': 'toggle-image-request',
};

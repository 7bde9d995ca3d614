import type { PictureNote } from '../domain/pictures/reading/picture.ts';
import type { PictureFault } from '../domain/pictures/reading/picture-fault.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { t } from './words.ts';

/** Why a file was not read as a picture, and what to do. */
export function pictureFaultText(fault: PictureFault): string {
  switch (fault.what) {
    case 'foreign':
      return t(`pictureFaults.foreign.${fault.kind}`);
    case 'truncated':
    case 'damaged':
    case 'unsupported':
    case 'not-decoded':
      return t(`pictureFaults.fault.${fault.what}`, { format: t(`pictureFaults.format.${fault.format}`) });
    case 'file-too-large':
      return t('pictureFaults.fault.file-too-large', { bytes: fault.bytes, most: fault.most });
    case 'no-area':
    case 'too-much-data':
      return t(`pictureFaults.fault.${fault.what}`, { width: fault.width, height: fault.height });
    case 'side-too-long':
    case 'too-many-pixels': {
      const { width, height, most } = fault;
      return t(`pictureFaults.fault.${fault.what}`, { width, height, most });
    }
    case 'too-many-frames':
      return t('pictureFaults.fault.too-many-frames', { frames: fault.frames, most: fault.most });
    case 'too-many-pixels-in-frames': {
      const { frames, width, height, most } = fault;
      return t('pictureFaults.fault.too-many-pixels-in-frames', { frames, width, height, most });
    }
    case 'too-little-data': {
      const { width, height, bytes } = fault;
      return t('pictureFaults.fault.too-little-data', { width, height, bytes });
    }
    case 'size-mismatch': {
      const { width, height, foundWidth, foundHeight } = fault;
      return t('pictureFaults.fault.size-mismatch', { width, height, foundWidth, foundHeight });
    }
    case 'hung':
      return t('pictureFaults.fault.hung', { seconds: fault.seconds });
    default:
      return t(`pictureFaults.fault.${fault.what}`);
  }
}

/** What is worth telling of a picture that was read. What its name says is shown inert. */
export function pictureNoteText(note: PictureNote): string {
  switch (note.what) {
    case 'named-otherwise': {
      const format = t(`pictureFaults.format.${note.format}`);
      return t('pictureFaults.note.named-otherwise', { said: inertText(note.said), format });
    }
    case 'turned':
      return t('pictureFaults.note.turned', { orientation: note.orientation });
    case 'animation':
      return t('pictureFaults.note.animation', { frames: note.frames });
    case 'print-colours':
      return t('pictureFaults.note.print-colours');
    case 'deep-colours':
      return t('pictureFaults.note.deep-colours', { bits: note.bits });
    case 'trailing-bytes':
      return t('pictureFaults.note.trailing-bytes', { bytes: note.bytes });
  }
}

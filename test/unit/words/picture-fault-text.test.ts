import { expect, test } from 'vitest';
import { readPicture } from '../../../domain/pictures/reading/read-picture.ts';
import { pictureFaultText, pictureNoteText } from '../../../words/picture-fault-text.ts';
import { letters, madePng } from '../../fixtures/pictures/png.ts';

function textsOf(bytes: Uint8Array, name = '') {
  const reading = readPicture(bytes, { name, type: '' });
  return reading.ok ? reading.notes.map(pictureNoteText) : [pictureFaultText(reading.fault)];
}

test('why a file was refused is said with its numbers', () => {
  const oversized = madePng({ width: 60_000, height: 60_000, data: new Uint8Array(9) });
  expect(textsOf(oversized)).toEqual([
    'The file declares 60,000 × 60,000 pixels, and a side may have 16,384. It was not opened.',
  ]);
  expect(textsOf(madePng({ width: 9, height: 9 }).subarray(0, 60))).toEqual([
    'The PNG file ends before its picture does. Get a complete copy of it.',
  ]);
  expect(textsOf(letters('<svg onload="x()"/>'))).toEqual([
    'This is an SVG drawing that contains script. It was not opened. Save it as PNG in a program that you trust.',
  ]);
  expect(pictureFaultText({ what: 'hung', seconds: 20 })).toBe(
    'Decoding was stopped after 20 seconds. Save the picture again, smaller.',
  );
});

test('what is worth telling of a picture is said', () => {
  expect(textsOf(madePng({ width: 9, height: 9, bits: 16 }), 'a.jpg')).toEqual([
    'Its name or type says “jpg”, but its content is PNG.',
    'Its 16 bits per colour were reduced to 8.',
  ]);
});

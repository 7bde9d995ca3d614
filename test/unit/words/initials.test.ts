import { expect, test } from 'vitest';
import { initials } from '../../../words/initials.ts';

test.each([
  ['amber', 'A'],
  ['reviewer-1', 'R1'],
  ['Coach Ivo', 'CI'],
  ['the.third_of-four', 'TF'],
  ['  ', ' '],
  ['👩‍💻 night shift', '👩‍💻S'],
  ['é-ö', 'ÉÖ'],
])('%s is %s', (name, expected) => expect(initials(name)).toBe(expected));

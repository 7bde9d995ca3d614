import { expect, test } from 'vitest';
import { CHOICES, REASONS, reasonsFor } from '../../../domain/policy/choices.ts';
import { names } from '../../../words/en/names.ts';

test('of a picture no reason is offered that speaks of words, a language or accounts, and of each choice some are left', () => {
  for (const choice of CHOICES) {
    expect(reasonsFor(choice, false)).toEqual(REASONS[choice]);
    const offered = reasonsFor(choice, true);
    expect(offered.length).toBeGreaterThan(1);
    // What confirms a match, or does not, is its finding.
    if (choice === 'confirmed' || choice === 'not-confirmed') continue;
    for (const id of offered) expect(names.reason[id]).not.toMatch(/words|language|accounts|conversation/);
  }
});

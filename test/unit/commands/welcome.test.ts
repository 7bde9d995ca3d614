import { expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { welcomeCommand } from '../../../domain/commands/people/welcome.ts';
import { makeContext } from '../../fixtures/commands.ts';
import { makeReviewer } from '../../fixtures/factories.ts';

const first = makeReviewer();
const context = makeContext({ actor: first });
const alone = { known: [first], isUntouched: true };
const lead = { name: 'oak', role: 'lead' } as const;

test('a lead gives the first profile their name, which the log says', () => {
  expect(welcomeCommand.decide(lead, alone, context)).toMatchObject({
    entries: [
      { kind: 'reviewer-renamed', actor: 'reviewer-1', payload: { from: 'reviewer-1', name: 'oak' } },
    ],
    changes: { reviewers: { delete: ['reviewer-1'], put: [{ ...first, name: 'oak' }] } },
    answer: { name: 'oak', role: 'lead' },
  });
});

test.each([
  ['it has done something', { ...alone, isUntouched: false }, context],
  [
    'there are others',
    { ...alone, known: [first, makeReviewer({ name: 'fern', role: 'trainee' })] },
    context,
  ],
])('it keeps its name once %s; the lead is added beside it', (_why, state, given) => {
  expect(welcomeCommand.decide(lead, state, given)).toMatchObject({
    entries: [{ kind: 'reviewer-added', payload: lead }],
    changes: { reviewers: { delete: [], put: [lead] } },
  });
});

test('who is no lead gets a profile beside the first one, so that there is always a lead', () => {
  const added = welcomeCommand.decide({ name: 'fern', role: 'trainee' }, alone, context);
  expect(added).toMatchObject({
    entries: [{ kind: 'reviewer-added', payload: { name: 'fern', role: 'trainee' } }],
    changes: {
      reviewers: { delete: [], put: [{ name: 'fern', role: 'trainee', pin: null, retiredAt: null }] },
    },
  });
});

test('the name of somebody else is taken; keeping one’s own changes nothing', () => {
  expect(welcomeCommand.decide({ name: 'Reviewer-1', role: 'trainee' }, alone, context)).toEqual(
    refuse('name-taken', { what: 'reviewer', name: 'Reviewer-1' }),
  );
  expect(welcomeCommand.decide({ name: 'reviewer-1', role: 'lead' }, alone, context)).toMatchObject({
    ...{ entries: [], changes: {} },
    answer: first,
  });
});

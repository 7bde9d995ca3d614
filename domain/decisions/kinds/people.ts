import { z } from 'zod';
import { ROLES } from '../../reviewers/reviewer.ts';
import { logKind } from './log-kind.ts';
import { seconds, text } from './parts.ts';

/** Who works here, and when. */
export const PEOPLE_KINDS = {
  'reviewer-added': logKind({
    group: 'people',
    payload: z.object({ name: z.string(), role: z.enum(ROLES) }),
    hiddenBy: [],
  }),
  /** The first profile was given a name by whoever started here. */
  'reviewer-renamed': logKind({
    group: 'people',
    payload: z.object({ from: z.string(), name: z.string() }),
    hiddenBy: [],
  }),
  'reviewer-changed': logKind({
    group: 'people',
    payload: z.object({
      name: z.string(),
      role: z.enum(ROLES),
      change: z.enum(['role', 'pin', 'retired', 'restored']),
    }),
    hiddenBy: [],
  }),
  'reviewer-switched': logKind({
    group: 'people',
    payload: z.object({ from: z.string().nullable() }),
    hiddenBy: [],
  }),
  'break-started': logKind({
    group: 'people',
    payload: z.object({ caseReturned: z.boolean() }),
    hiddenBy: [],
  }),
  'break-ended': logKind({ group: 'people', payload: z.object({ seconds }), hiddenBy: [] }),
  'break-snoozed': logKind({
    group: 'people',
    payload: z.object({ limit: z.enum(['break', 'daily']), reason: text }),
    hiddenBy: [],
  }),
};

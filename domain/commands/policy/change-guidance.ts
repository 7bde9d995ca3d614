import { type GuidanceTopic, guidanceOf } from '../../review/guidance.ts';
import { type Context, defineCommand, isRefused, type Refused, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';

/** A text of the house on a topic of the guidance. */
export interface NewGuidance {
  characteristic: GuidanceTopic;
  /** Takes the place of the one that stands on this topic; empty removes it. At most 2,000 characters. */
  text: string;
  /** It changes how cases are decided: certificates on an earlier version are stale. */
  major: boolean;
  reason: string;
}

/** Characters that an addition to the guidance can have. */
export const LONGEST_GUIDANCE = 2000;

export const readGuidance = async ({ log }: Pick<Reader, 'log'>) =>
  guidanceOf(await log.ofKinds(['guidance-changed']));

/**
 * Adds a version of the guidance to what else is done.
 * @param sessionId the calibration session that it comes from
 * @returns the new version
 */
export function addGuidance(
  work: Work,
  { characteristic, text: given, major, reason }: NewGuidance,
  { version, additions }: Awaited<ReturnType<typeof readGuidance>>,
  sessionId?: string,
): number | Refused {
  const [text, why] = [given.trim().slice(0, LONGEST_GUIDANCE), reason.trim()];
  const standing = additions.find((each) => each.characteristic === characteristic)?.text ?? '';
  if (text === standing) return refuse('unchanged', { what: 'guidance' });
  if (why === '') return refuse('reason-missing', { what: 'guidance' });
  const next = { version: version + 1, characteristic, text, major, reason: why };
  const payload = sessionId === undefined ? next : { ...next, sessionId };
  work.log({ kind: 'guidance-changed', caseId: null, payload });
  return next.version;
}

/** Puts a text beside the guidance that ships, as a new version. Answers with the version. */
export const changeGuidanceCommand = defineCommand({
  name: 'change-guidance',
  by: 'change-guidance',
  tables: ['log'],
  read: (reader, _given: NewGuidance) => readGuidance(reader),
  decide(given: NewGuidance, state, context: Context) {
    const work = new Work(context);
    const version = addGuidance(work, given, state);
    return isRefused(version) ? version : work.done(version);
  },
});

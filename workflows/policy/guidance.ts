import { changeGuidanceCommand, type NewGuidance } from '../../domain/commands/policy/change-guidance.ts';
import { guidanceOf } from '../../domain/review/guidance.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKinds } from '../../storage/log.ts';
import { answerOf } from '../base/door.ts';

/** What leads have added to the guidance, and its version, live. */
export const liveGuidance = () => live(async () => guidanceOf(await entriesOfKinds(['guidance-changed'])));

/**
 * Puts a text beside the guidance that ships, as a new version.
 * @throws Failure `unchanged`, `reason-missing`, `not-allowed`
 * @returns the version
 */
export const changeGuidance = (given: NewGuidance): Promise<number> => answerOf(changeGuidanceCommand, given);

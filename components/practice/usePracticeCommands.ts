import { isPractice } from '../../workflows/base/open-data.ts';
import {
  leavePracticeTeam,
  loadPracticeTeam,
  openPracticeTeam,
  usePracticeTeam,
} from '../../workflows/practice/practice-team.ts';
import type { CommandHandlers } from '../ui/keys/useCommands.ts';

/** Loading the practice team, or opening the one that was kept, and leaving it; it is kept then. */
export function usePracticeCommands(): CommandHandlers {
  const state = usePracticeTeam((team) => team.state);
  if (isPractice) return { 'leave-practice-team': () => leavePracticeTeam('keep') };
  if (state === 'kept') return { 'load-practice-team': () => void openPracticeTeam() };
  return state === null ? { 'load-practice-team': () => void loadPracticeTeam() } : {};
}

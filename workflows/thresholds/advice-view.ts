import { create } from 'zustand';
import type { Ask } from '../../domain/thresholds/advice.ts';

/** Every number that can be asked with. */
export type AskField = 'casesPerDay' | 'precisionFloor' | 'recallFloor' | 'miss' | 'falseAlarm' | 'beta';

/** What a threshold is being asked for by; it lasts as long as the page. */
export interface AdviceView {
  kind: Ask['kind'];
  /** As typed, shares in per cent. */
  typed: Record<AskField, string | number>;
}

export const useAdviceView = create<AdviceView>()(() => ({
  kind: 'capacity',
  typed: { casesPerDay: 100, precisionFloor: 50, recallFloor: 90, miss: 50, falseAlarm: 1, beta: 1 },
}));

/** Asks by something else; what was typed for it before is kept. */
export function askBy(kind: Ask['kind']): void {
  useAdviceView.setState({ kind });
}

/** Types into a field, whether it is a number or not. */
export function typeAsk(field: AskField, typed: string | number): void {
  useAdviceView.setState((view) => ({ typed: { ...view.typed, [field]: typed } }));
}

import { AdviceBootstrap } from '../../domain/thresholds/advice-bootstrap.ts';
import { RankingBootstrap } from '../../domain/thresholds/ranking-bootstrap.ts';
import { undone } from '../running/protocol.ts';
import type { LabApi, LabResult } from './lab-protocol.ts';

/** Something that takes many steps and has a result at the end. */
interface Stepwise<Value> {
  readonly done: number;
  readonly total: number;
  step(): void;
  result(): Value;
}

/**
 * Answers the lab's questions in turns, so that a later one is heard and ends the one before.
 * @param turn null while work may go on, else a promise for when it may
 */
export function labResampling(turn: () => Promise<void> | null): LabApi {
  const latest = { advice: 0, ranking: 0 };

  async function run<Value>(name: keyof typeof latest, work: Stepwise<Value>): Promise<LabResult<Value>> {
    latest[name] += 1;
    const own = latest[name];
    while (work.done < work.total) {
      await turn();
      if (latest[name] !== own) return undone('cancelled', { what: 'question' });
      work.step();
    }
    return { ok: true, value: work.result() };
  }

  return {
    advice: (ranked, question, seed) => run('advice', new AdviceBootstrap(ranked, question, seed)),
    ranking: (ranked, seed) => run('ranking', new RankingBootstrap(ranked, seed)),
  };
}

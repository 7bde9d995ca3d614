import type { Random } from '../chance/random.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import { phraseLength } from './balance.ts';
import type { Draft } from './draft.ts';
import { expand } from './expand.ts';
import { ANSWER_KINDS, type AnswerKind, type Family, type Phrases } from './phrases.ts';

/** What a transcript is about to be. */
export interface Plan {
  outcome: 'risk' | 'benign';
  difficulty: 'easy' | 'hard';
  messages: number;
  accounts: number;
  /**
   * What it is about: the first pattern, said as often as any other; of a benign one a look-alike that is there for
   * certain, and nothing that is like a pattern. Without it, chance decides.
   */
  lead?: CharacteristicId;
}

/** The messages of a transcript, and the characteristics that its risk accounts show. */
export interface Composition {
  drafts: Draft[];
  characteristics: CharacteristicId[];
}

/** Messages that belong together: a phrase with what is said to it. */
type Unit = Draft[];

/** A family and the variant of it that is said. */
interface Chosen {
  family: Family;
  lines: readonly string[];
}

const EASY_STYLES: Record<string, number> = { direct: 6, indirect: 3, hinted: 0.5, split: 0.5 };
const HARD_STYLES: Record<string, number> = { direct: 1, indirect: 3, hinted: 3, split: 2 };

/** The characteristics with that first which the plan is about. */
const led = (ids: readonly CharacteristicId[], { lead }: Plan) =>
  lead ? [lead, ...ids.filter((id) => id !== lead)] : ids;

/** Composes the messages of transcripts. */
export class Composer {
  readonly #random: Random;
  /** One language, or two for a mixed chat: every phrase comes from one of them. */
  readonly #phrases: readonly Phrases[];

  constructor(random: Random, phrases: readonly Phrases[]) {
    this.#random = random;
    this.#phrases = phrases;
  }

  compose(plan: Plan): Composition {
    const drafts = this.#weave(
      plan.outcome === 'risk' ? this.#riskUnits(plan) : this.#benignUnits(plan),
      plan,
    );
    const shown = new Set(drafts.flatMap((draft) => draft.truth ?? []));
    const characteristics = plan.outcome === 'risk' ? CHARACTERISTIC_IDS.filter((id) => shown.has(id)) : [];
    return { drafts, characteristics };
  }

  #say(phrase: string, phrases: Phrases): string {
    return expand(phrase, phrases.slots, this.#random);
  }

  /** One of some phrases of the wanted kind: the one whose length is nearest to a length drawn for it. */
  #choose(phrases: Phrases, id: CharacteristicId, styles: Record<string, number> | null): Chosen {
    const random = this.#random;
    const pool = (styles ? phrases.risk : phrases.lookAlike).get(id)!;
    const style = styles ? random.weighted(styles) : null;
    const fitting = style ? pool.filter((family) => family.style === style) : pool;
    const families = fitting.length > 0 ? fitting : pool;
    const wanted = phraseLength(random);
    const distance = ({ lines }: Chosen) =>
      Math.abs(lines.reduce((sum, line) => sum + line.length, 0) / lines.length - wanted);
    const candidates = Array.from({ length: 6 }, (): Chosen => {
      const family = random.pick(families);
      return { family, lines: random.pick(family.variants) };
    });
    return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  }

  #again({ family }: Chosen): Chosen {
    return { family, lines: this.#random.pick(family.variants) };
  }

  #phrase({ family, lines }: Chosen, phrases: Phrases, account: number, truth: CharacteristicId[]): Unit {
    return lines.map((line, index) => ({
      account,
      family,
      text: this.#say(line, phrases),
      truth: truth.length > 0 && index < lines.length - 1 ? null : truth,
    }));
  }

  #answer(account: number, plan: Plan, kind: AnswerKind = this.#random.pick(ANSWER_KINDS)): Draft {
    const phrases = this.#random.pick(this.#phrases);
    const line = this.#random.pick(phrases.answers[kind]);
    return { account: this.#other(account, plan), family: null, text: this.#say(line, phrases), truth: [] };
  }

  #other(account: number, plan: Plan): number {
    return (account + this.#random.between(1, plan.accounts - 1)) % plan.accounts;
  }

  /** A pattern, perhaps answered, perhaps pressed on when the answer was a no. */
  #pattern(id: CharacteristicId, account: number, plan: Plan): Unit {
    const random = this.#random;
    const phrases = random.pick(this.#phrases);
    const styles = plan.difficulty === 'easy' ? EASY_STYLES : HARD_STYLES;
    const chosen = this.#choose(phrases, id, styles);
    const unit = this.#phrase(chosen, phrases, account, [id]);
    if (!random.chance(0.65)) return unit;
    const kind = random.pick(ANSWER_KINDS);
    unit.push(this.#answer(account, plan, kind));
    if (kind !== 'refuse' || !random.chance(0.4)) return unit;
    // Asking again after a no, in the same words or in others, is what pressure means.
    if (random.chance(0.5))
      unit.push(...this.#phrase(this.#again(chosen), phrases, account, [id, 'pressure']));
    else
      unit.push(...this.#phrase(this.#choose(phrases, 'pressure', styles), phrases, account, ['pressure']));
    if (random.chance(0.5)) unit.push(this.#answer(account, plan, 'refuse'));
    return unit;
  }

  #lookAlike(id: CharacteristicId, account: number, plan: Plan): Unit {
    const random = this.#random;
    const phrases = random.pick(this.#phrases);
    const chosen = this.#choose(phrases, id, null);
    const unit = this.#phrase(chosen, phrases, account, []);
    if (random.chance(0.65)) unit.push(this.#answer(account, plan));
    // Others take the innocent matter up in their own words.
    if (random.chance(0.35))
      unit.push(...this.#phrase(this.#again(chosen), phrases, this.#other(account, plan), []));
    return unit;
  }

  #riskUnits(plan: Plan): Unit[] {
    const random = this.#random;
    const easy = plan.difficulty === 'easy';
    const offenders = !plan.lead && plan.accounts > 2 && random.chance(0.12) ? 2 : 1;
    const first = random.between(0, plan.accounts - 1);
    const units: Unit[] = [];
    for (let offender = 0; offender < offenders; offender += 1) {
      const account = (first + offender) % plan.accounts;
      const kinds = led(random.shuffled(CHARACTERISTIC_IDS), plan).slice(
        0,
        easy ? random.between(2, 4) : random.between(1, 3),
      );
      const count = Math.max(kinds.length, easy ? random.between(3, 5) : random.between(2, 4));
      for (let index = 0; index < count; index += 1)
        units.push(this.#pattern(kinds[index % kinds.length]!, account, plan));
    }
    const decoys = easy ? 0 : random.between(0, 2);
    for (let index = 0; index < decoys; index += 1)
      units.push(
        this.#lookAlike(random.pick(CHARACTERISTIC_IDS), random.between(0, plan.accounts - 1), plan),
      );
    // The first offender's come first: a short transcript keeps the first two.
    return units;
  }

  #ledLookAlikes(plan: Plan): Unit[] {
    const random = this.#random;
    const count = plan.difficulty === 'easy' ? 1 : random.between(2, 5);
    const kinds = led(random.shuffled(CHARACTERISTIC_IDS), plan);
    return kinds.slice(0, count).map((id) => this.#lookAlike(id, random.between(0, plan.accounts - 1), plan));
  }

  #benignUnits(plan: Plan): Unit[] {
    if (plan.lead) return this.#ledLookAlikes(plan);
    const random = this.#random;
    const count = plan.difficulty === 'easy' ? random.between(0, 1) : random.between(2, 5);
    const oneSpeaker = random.chance(0.5) ? random.between(0, plan.accounts - 1) : null;
    const oneKind = random.chance(0.3) ? random.pick(CHARACTERISTIC_IDS) : null;
    const units: Unit[] = [];
    for (let index = 0; index < count; index += 1) {
      const account = oneSpeaker ?? random.between(0, plan.accounts - 1);
      units.push(this.#lookAlike(oneKind ?? random.pick(CHARACTERISTIC_IDS), account, plan));
    }
    // One pattern-like phrase of an account is no risk; it takes two.
    const strays =
      plan.difficulty === 'hard' && random.chance(0.08)
        ? plan.accounts > 2 && random.chance(0.2)
          ? 2
          : 1
        : 0;
    for (let index = 0; index < strays; index += 1) {
      const id = random.pick(CHARACTERISTIC_IDS);
      const phrases = random.pick(this.#phrases);
      units.push(this.#phrase(this.#choose(phrases, id, HARD_STYLES), phrases, index, [id]));
    }
    return random.shuffled(units);
  }

  /** Everyday talk of one topic after another, as turns of accounts. */
  *#everyday(plan: Plan): Generator<Draft> {
    const random = this.#random;
    for (;;) {
      const phrases = random.pick(this.#phrases);
      const topic = random.pick(phrases.topics);
      const draft = (line: string, account: number): Draft => ({
        ...{ account, family: null },
        text: this.#say(line, phrases),
        truth: [],
      });
      let account = random.between(0, plan.accounts - 1);
      yield draft(random.pick(topic.openings), account);
      const exchanges = random.shuffled(topic.exchanges).slice(0, random.between(2, topic.exchanges.length));
      for (const exchange of exchanges) {
        const pair = [this.#other(account, plan), account];
        for (const [turn, line] of exchange.entries()) yield draft(line, pair[turn % 2]!);
        account = random.between(0, plan.accounts - 1);
      }
      if (random.chance(0.6)) yield draft(random.pick(topic.closings), account);
    }
  }

  /** Spreads the units over everyday talk so that the transcript has exactly the planned length. */
  #weave(units: Unit[], plan: Plan): Draft[] {
    const random = this.#random;
    let kept: Unit[] = [];
    let taken = 0;
    // At most two thirds of a transcript, and whole phrases only; the first two always fit a risk transcript.
    const room = Math.max(4, Math.floor((plan.messages * 2) / 3));
    for (const unit of units) {
      const short =
        unit.length + taken > room
          ? unit.filter((draft) => draft.account === unit[0]!.account).slice(0, 3)
          : unit;
      if (taken + short.length > room && kept.length >= 2) continue;
      kept.push(short);
      taken += short.length;
    }
    kept = random.shuffled(kept);
    const talk = this.#everyday(plan);
    const filler = Array.from(
      { length: Math.max(0, plan.messages - taken) },
      () => talk.next().value as Draft,
    );
    const places = kept
      .map(() => random.between(Math.min(1, filler.length), filler.length))
      .sort((a, b) => a - b);
    const drafts: Draft[] = [];
    for (let index = 0, unit = 0; index <= filler.length; index += 1) {
      while (unit < kept.length && places[unit] === index) drafts.push(...kept[unit++]!);
      if (index < filler.length) drafts.push(filler[index]!);
    }
    return drafts;
  }
}

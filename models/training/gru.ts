import { Random } from '../../domain/chance/random.ts';
import { sigmoid } from '../../domain/detection/readout.ts';

const GATES = 3;
const ADAM = { rate: 0.005, first: 0.9, second: 0.999, tiny: 1e-8 };

/** One sequence: steps × inputs, row-major. */
export type Sequence = Float32Array;

/** What one pass remembers of each step, for the way back. */
interface Pass {
  steps: number;
  /** State before each step and after the last: (steps + 1) × hidden. */
  states: Float32Array;
  /** Update gate, reset gate and candidate of each step: steps × 3 × hidden. */
  gates: Float32Array;
}

/**
 * A gated recurrent unit (K. Cho et al., EMNLP 2014) with one logit on its last state. Update z = σ(Wz[x, h, 1]),
 * reset r = σ(Wr[x, h, 1]), candidate n = tanh(Wn[x, r·h, 1]), next state (1 − z)·h + z·n.
 */
export class Gru {
  readonly inputs: number;
  readonly hidden: number;
  /** Three gates of hidden × (inputs + hidden + 1), then the output's hidden + 1. */
  readonly parameters: Float32Array;
  readonly gradient: Float32Array;
  readonly #width: number;
  readonly #moments: [Float32Array, Float32Array];
  #updates = 0;

  constructor(inputs: number, hidden: number, seed: number) {
    this.inputs = inputs;
    this.hidden = hidden;
    this.#width = inputs + hidden + 1;
    const count = GATES * hidden * this.#width + hidden + 1;
    const random = new Random(seed, 2);
    const spread = 1 / Math.sqrt(inputs + hidden);
    this.parameters = Float32Array.from({ length: count }, () => spread * random.normal());
    this.gradient = new Float32Array(count);
    this.#moments = [new Float32Array(count), new Float32Array(count)];
    // Gates begin shut, so that a sign is remembered over many messages.
    for (let unit = 0; unit < hidden; unit += 1) this.parameters[this.#row(0, unit) + this.#width - 1] = -1;
  }

  #row(gate: number, unit: number): number {
    return (gate * this.hidden + unit) * this.#width;
  }

  /** Logit of a state. */
  #output(states: Float32Array, from: number): number {
    const weights = GATES * this.hidden * this.#width;
    let logit = this.parameters[weights + this.hidden]!;
    for (let unit = 0; unit < this.hidden; unit += 1)
      logit += this.parameters[weights + unit]! * states[from + unit]!;
    return logit;
  }

  /** What a unit of a gate sums up before it is squashed. */
  #sum(row: number, sequence: Sequence, step: number, before: (unit: number) => number): number {
    const { inputs, hidden, parameters } = this;
    let sum = parameters[row + this.#width - 1]!;
    for (let input = 0; input < inputs; input += 1)
      sum += parameters[row + input]! * sequence[step * inputs + input]!;
    for (let unit = 0; unit < hidden; unit += 1) sum += parameters[row + inputs + unit]! * before(unit);
    return sum;
  }

  #forward(sequence: Sequence): Pass {
    const { hidden } = this;
    const steps = sequence.length / this.inputs;
    const states = new Float32Array((steps + 1) * hidden);
    const gates = new Float32Array(steps * GATES * hidden);
    for (let step = 0; step < steps; step += 1) {
      const at = step * hidden;
      const [update, reset, candidate] = [0, 1, 2].map((gate) => at * GATES + gate * hidden) as [
        ...[number, number, number],
      ];
      for (let unit = 0; unit < hidden; unit += 1) {
        const before = (other: number) => states[at + other]!;
        gates[update + unit] = sigmoid(this.#sum(this.#row(0, unit), sequence, step, before));
        gates[reset + unit] = sigmoid(this.#sum(this.#row(1, unit), sequence, step, before));
      }
      for (let unit = 0; unit < hidden; unit += 1) {
        const before = (other: number) => gates[reset + other]! * states[at + other]!;
        gates[candidate + unit] = Math.tanh(this.#sum(this.#row(2, unit), sequence, step, before));
        const share = gates[update + unit]!;
        states[at + hidden + unit] = (1 - share) * states[at + unit]! + share * gates[candidate + unit]!;
      }
    }
    return { steps, states, gates };
  }

  /** The logit after the last step. */
  logit(sequence: Sequence): number {
    const { states, steps } = this.#forward(sequence);
    return this.#output(states, steps * this.hidden);
  }

  /** The logit after each step. */
  logits(sequence: Sequence): number[] {
    const { states, steps } = this.#forward(sequence);
    return Array.from({ length: steps }, (_, step) => this.#output(states, (step + 1) * this.hidden));
  }

  /** Adds to the gradient what a slope of the last step's logit asks for (backpropagation through time). */
  backward(sequence: Sequence, slope: number): void {
    const { hidden, parameters, gradient } = this;
    const { steps, states, gates } = this.#forward(sequence);
    const output = GATES * hidden * this.#width;
    let after = new Float64Array(hidden);
    for (let unit = 0; unit < hidden; unit += 1) {
      gradient[output + unit]! += slope * states[steps * hidden + unit]!;
      after[unit] = slope * parameters[output + unit]!;
    }
    gradient[output + hidden]! += slope;
    for (let step = steps - 1; step >= 0; step -= 1) {
      const at = step * hidden;
      const gate = (number: number, unit: number) => gates[at * GATES + number * hidden + unit]!;
      const before = new Float64Array(hidden);
      const kept = new Float64Array(hidden);
      for (let unit = 0; unit < hidden; unit += 1) {
        before[unit]! += after[unit]! * (1 - gate(0, unit));
        const by = after[unit]! * gate(0, unit) * (1 - gate(2, unit) ** 2);
        this.#spread(2, unit, by, sequence, step, (other) => gate(1, other) * states[at + other]!, kept);
      }
      for (let unit = 0; unit < hidden; unit += 1) {
        before[unit]! += kept[unit]! * gate(1, unit);
        const [update, reset] = [gate(0, unit), gate(1, unit)];
        const toUpdate = after[unit]! * (gate(2, unit) - states[at + unit]!) * update * (1 - update);
        const toReset = kept[unit]! * states[at + unit]! * reset * (1 - reset);
        const state = (other: number) => states[at + other]!;
        this.#spread(0, unit, toUpdate, sequence, step, state, before);
        this.#spread(1, unit, toReset, sequence, step, state, before);
      }
      after = before;
    }
  }

  /** Sends a unit's slope to its weights and, through them, to the state that it saw. */
  #spread(
    gate: number,
    unit: number,
    by: number,
    sequence: Sequence,
    step: number,
    seen: (unit: number) => number,
    to: Float64Array,
  ): void {
    const { inputs, hidden, parameters, gradient } = this;
    const row = this.#row(gate, unit);
    for (let input = 0; input < inputs; input += 1)
      gradient[row + input]! += by * sequence[step * inputs + input]!;
    for (let other = 0; other < hidden; other += 1) {
      gradient[row + inputs + other]! += by * seen(other);
      to[other]! += by * parameters[row + inputs + other]!;
    }
    gradient[row + this.#width - 1]! += by;
  }

  /** One step of Adam (D. Kingma and J. Ba, ICLR 2015) along the gathered gradient, which is emptied. */
  update(): void {
    this.#updates += 1;
    const [means, squares] = this.#moments;
    const firstLeft = 1 - ADAM.first ** this.#updates;
    const secondLeft = 1 - ADAM.second ** this.#updates;
    for (const [index, slope] of this.gradient.entries()) {
      means[index] = ADAM.first * means[index]! + (1 - ADAM.first) * slope;
      squares[index] = ADAM.second * squares[index]! + (1 - ADAM.second) * slope * slope;
      const scale = Math.sqrt(squares[index]! / secondLeft) + ADAM.tiny;
      this.parameters[index]! -= (ADAM.rate * (means[index]! / firstLeft)) / scale;
    }
    this.gradient.fill(0);
  }
}

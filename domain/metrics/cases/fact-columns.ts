import type { Outcome } from '../../decisions/outcome.ts';
import { isOfPicture } from '../../detection/detection-layers.ts';
import { readInstant } from '../../transcript/instant.ts';
import {
  byteColumn,
  floatColumn,
  type NumberColumn,
  orNull,
  shortColumn,
  wholeColumn,
} from '../numbers/number-column.ts';
import { Numbered } from '../numbers/numbered.ts';
import { TextTable } from '../numbers/text-table.ts';
import { LAYER_CHOICES, STAGE_CHOICES } from './choices.ts';
import type { CaseFacts, SampleDraw } from './reviewed-cases.ts';

/** "name version" of the model that scored a row; null when it names none. */
export function modelOf({ model_id, model_version }: Pick<Outcome, 'model_id' | 'model_version'>) {
  if (model_id === null) return model_version;
  return model_version === null ? model_id : `${model_id} ${model_version}`;
}

/** How a row says that its case was drawn; what it leaves out an earlier row may have said. */
function drawOf(row: Outcome, known: SampleDraw | null): SampleDraw | null {
  const { inclusion_probability, band_from, band_to, draw_id, flagged_by } = row;
  if (inclusion_probability === null && draw_id === null && !flagged_by.includes('audit-sample')) return null;
  const band: SampleDraw['band'] = band_from === null || band_to === null ? null : [band_from, band_to];
  return {
    band: band ?? known?.band ?? null,
    inclusionProbability: inclusion_probability ?? known?.inclusionProbability ?? null,
    drawId: draw_id ?? known?.drawId ?? null,
  };
}

/** Milliseconds since 1970; microseconds as a fraction, so that two audit draws stay two. */
export function momentOf(instant: string): number {
  const { at, finer } = readInstant(instant);
  return finer === '' ? at : at + Number(`0.${finer}`);
}

/** Sets a number unless it is 0, which says nothing. */
function setWhereSaid(column: NumberColumn, place: number, number: number): void {
  if (number > 0) column.set(place, number);
}

const GOLD = [null, 'risk', 'benign'] as const;

/** What rows say of their cases, a column for each fact; of what several rows say, the last one written counts. */
export class FactColumns {
  /** A bit a layer: a byte would lose the ninth. */
  readonly #layers = shortColumn();
  readonly #stages = byteColumn();
  readonly #gold = byteColumn();
  readonly #golden = byteColumn();
  /** One more than the number of the text. */
  readonly #item = wholeColumn();
  readonly #locale = wholeColumn();
  readonly #channel = wholeColumn();
  readonly #model = wholeColumn();
  readonly #draw = wholeColumn();
  readonly #policyVersion = floatColumn();
  readonly #flaggedAt = floatColumn();
  readonly #risk = floatColumn();
  readonly #appealOpenedAt = floatColumn();
  readonly #columns = [
    ...[this.#layers, this.#stages, this.#gold, this.#golden, this.#locale, this.#channel, this.#model],
    ...[this.#item, this.#draw, this.#policyVersion, this.#flaggedAt, this.#risk, this.#appealOpenedAt],
  ];
  readonly #names = new Numbered<string>();
  readonly #draws = new Numbered<SampleDraw>();
  readonly #items = new TextTable();

  /** Takes in what a row says of the case at a place. */
  add(place: number, row: Outcome): void {
    for (const column of this.#columns) column.reach(place);
    this.#layers.set(place, this.#layers.get(place) | LAYER_CHOICES.maskOf(row.flagged_by));
    this.#stages.set(place, this.#stages.get(place) | STAGE_CHOICES.maskOf([row.stage]));
    if (row.flagged_by.includes('golden')) this.#golden.set(place, 1);
    setWhereSaid(this.#gold, place, GOLD.indexOf(row.gold));
    if (row.gold !== null) this.#item.set(place, this.#items.numberOf(row.transcript_id) + 1);
    setWhereSaid(this.#locale, place, this.#names.numberOf(row.locale));
    setWhereSaid(this.#channel, place, this.#names.numberOf(row.channel));
    setWhereSaid(this.#model, place, this.#names.numberOf(modelOf(row)));
    setWhereSaid(
      this.#draw,
      place,
      this.#draws.numberOf(drawOf(row, this.#draws.valueOf(this.#draw.get(place)))),
    );
    if (row.policy_version !== null) this.#policyVersion.set(place, row.policy_version);
    if (row.flagged_at !== null) this.#flaggedAt.set(place, momentOf(row.flagged_at));
    // Older rows of pictures say as risk how like the entry they are.
    if (row.risk !== null && !isOfPicture(row.flagged_by)) this.#risk.set(place, row.risk);
    if (row.opened_at !== null) this.#appealOpenedAt.set(place, momentOf(row.opened_at));
  }

  /** The facts of the case at a place, whose id is known elsewhere. */
  at(place: number, id: string): CaseFacts {
    return {
      id,
      layers: LAYER_CHOICES.ofMask(this.#layers.get(place)),
      gold: GOLD[this.#gold.get(place)]!,
      golden: this.#golden.get(place) === 1,
      item: this.#itemOf(place),
      locale: this.#names.valueOf(this.#locale.get(place)),
      channel: this.#names.valueOf(this.#channel.get(place)),
      policyVersion: orNull(this.#policyVersion.get(place)),
      model: this.#names.valueOf(this.#model.get(place)),
      flaggedAt: orNull(this.#flaggedAt.get(place)),
      risk: orNull(this.#risk.get(place)),
      audit: this.#draws.valueOf(this.#draw.get(place)),
      appealOpenedAt: orNull(this.#appealOpenedAt.get(place)),
      stages: STAGE_CHOICES.ofMask(this.#stages.get(place)),
    };
  }

  #itemOf(place: number): string | null {
    const item = this.#item.get(place);
    return item === 0 ? null : this.#items.textOf(item - 1);
  }
}

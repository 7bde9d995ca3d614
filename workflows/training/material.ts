import { drawExamForm, type ExamForm, type ExamRequest } from '../../domain/training/exam-form.ts';
import type { TrainingItem } from '../../domain/training/item.ts';
import {
  type PracticeRequest,
  practiceRequestOf,
  writePracticeItem,
} from '../../domain/training/practice-item.ts';
import { corpusOfLanguages, phrasesToPractise } from './corpus.ts';
import { withMargins } from './margins.ts';

/** Milliseconds that a form waits for the model: it is drawn once, and sat for an hour. */
const FORM_PATIENCE = 2_000;

/**
 * An item to practise on, the same for the same request at any later time, with the model's margin when it is there
 * in time.
 * @throws RangeError when there is no such number
 */
export async function practiceItem(request: PracticeRequest): Promise<TrainingItem> {
  const phrases = await phrasesToPractise(request.focus.language);
  const [item] = await withMargins([writePracticeItem(phrases, request)], 0);
  return item!;
}

/** The item of practice with an id, written once more; null when no item of this version has it. */
export async function itemById(id: string): Promise<TrainingItem | null> {
  const request = practiceRequestOf(id);
  return request ? practiceItem(request) : null;
}

/** A form of an exam, the same for the same request, with the model's margins when they are there in time. */
export async function examForm(request: ExamRequest): Promise<ExamForm> {
  const form = drawExamForm(await corpusOfLanguages(request.languages), request);
  return { ...form, items: await withMargins(form.items, FORM_PATIENCE) };
}

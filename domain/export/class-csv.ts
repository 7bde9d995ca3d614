import { STAMP_COLUMNS, type Stamp } from '../decisions/stamp.ts';
import type { CertificateReminder } from '../training/certificate-reminder.ts';
import type { ClassMember } from '../training/class-view.ts';
import type { ItemAnalysis } from '../training/item-analysis.ts';
import { type Cell, tableToCsv } from './table.ts';

const stamped = (stamp: Stamp): Cell[] => STAMP_COLUMNS.map((column) => stamp[column] ?? null);

/** Why somebody is to renew, and what golden items say where they ask for it. */
function goldenCells(reminder: CertificateReminder | null): Cell[] {
  const figures = reminder?.early?.figures;
  return [reminder?.why ?? null, figures?.k ?? null, figures?.n ?? null, figures?.upper95 ?? null];
}

/** Where everybody is in training as CSV, safe to open in a spreadsheet; a row a person, each with its stamp. */
export function classToCsv(members: readonly ClassMember[], stamp: Stamp): string {
  return tableToCsv({
    columns: [
      ...['person', 'role', 'next', 'lessons_done', 'lessons', 'last_active_at', 'due_cards'],
      ...['exams_sat', 'exams_passed', 'certificate_id', 'certificate_state', 'certificate_expires_at'],
      ...['renewal', 'golden_right', 'golden_answers', 'golden_upper95'],
      ...STAMP_COLUMNS,
    ],
    rows: members.map(({ name, role, path, lastActive, due, exams, certificate, reminder }) => [
      ...[name, role, path.next.to, path.lessons.filter(({ finished }) => finished).length],
      ...[path.lessons.length, lastActive, due, exams.sat, exams.passed],
      ...[certificate?.id ?? null, certificate?.state ?? null, certificate?.expiresAt ?? null],
      ...goldenCells(reminder),
      ...stamped(stamp),
    ]),
  });
}

/** What many people's answers say of items as CSV, safe to open in a spreadsheet; a row an item, each with its stamp. */
export function itemsToCsv(items: readonly ItemAnalysis[], stamp: Stamp): string {
  return tableToCsv({
    columns: [
      ...['item_id', 'characteristic', 'language', 'side', 'outcome', 'difficulty', 'style', 'findings'],
      ...['right', 'people', 'facility', 'facility_lower95', 'discrimination', 'best_right', 'best_people'],
      ...STAMP_COLUMNS,
    ],
    rows: items.map(({ item, facility, discrimination, best, findings }) => [
      ...[item.id, item.focus.characteristic, item.focus.language, item.focus.side, item.outcome],
      ...[item.difficulty, item.style, findings.join(';'), facility.k, facility.n],
      ...[facility.value, facility.lower95, discrimination, best?.k ?? null, best?.n ?? null],
      ...stamped(stamp),
    ]),
  });
}

import type { Reader } from '../commands/reader.ts';
import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { LogKind } from '../decisions/log-kinds.ts';
import { casesOf } from '../decisions/log-visibility.ts';
import { samePack } from '../detection/assessment.ts';
import { isFlagged } from '../policy/flag-rule.ts';
import { firstReviewPolicy } from '../policy/review-policy.ts';
import type { Case } from '../queue/case.ts';
import type { Memory } from './memory.ts';

/** What a practice team's commands ask for; nothing of the cohort, of PINs and of retention. */
type PracticeReader = Pick<
  Reader,
  | (
      | 'cases'
      | 'drafts'
      | 'reviewers'
      | 'policies'
      | 'reviewPolicies'
      | 'goldenItems'
      | 'candidates'
      | 'packs'
    )
  | ('workdays' | 'settings' | 'calibrationSessions')
> & {
  log: Pick<Reader['log'], 'get' | 'ofCase' | 'ofCases' | 'ofKinds'>;
  assessments: Pick<Reader['assessments'], 'get' | 'getAll' | 'flaggedBy' | 'idsNotOf' | 'visit'>;
  transcripts: Pick<Reader['transcripts'], 'among'>;
  imports: Pick<Reader['imports'], 'get'>;
  unassessed: Pick<Reader['unassessed'], 'among'>;
  cohortRows: Pick<Reader['cohortRows'], 'decidedBy'>;
};

const latest = <Row extends { version: number }>(rows: readonly Row[]): Row | undefined =>
  rows.toSorted((left, right) => right.version - left.version)[0];

function casesReader(memory: Memory): Reader['cases'] {
  const those = async (suits: (each: Case) => boolean) => memory.all('cases').filter(suits);
  return {
    get: async (id) => memory.get('cases', id),
    getAll: async (ids) => memory.getAll('cases', ids),
    heldBy: (name) => those(({ lease }) => lease?.reviewer === name),
    assignedTo: (name, state) => those((each) => each.assignee === name && each.state === state),
    inState: (state) => those((each) => each.state === state),
    async firstOpen(origin, order, suits) {
      const isOfOrder = ({ match }: Case) =>
        order === 'oldest' || (match !== undefined) === (order === 'most-alike');
      const open = await those(
        (each) => each.state === 'open' && each.origin === origin && isOfOrder(each) && suits(each),
      );
      return open.sort((left, right) =>
        order === 'oldest'
          ? Date.parse(left.flaggedAt) - Date.parse(right.flaggedAt)
          : right.risk - left.risk,
      )[0];
    },
    ofEntry: (entryId) => those(({ match }) => match?.entryId === entryId),
    ofTranscripts: (ids) => those(({ transcriptId }) => ids.includes(transcriptId)),
    standings: () => those(() => true),
    transcriptIds: async () => new Set(memory.all('cases').map(({ transcriptId }) => transcriptId)),
    lapsedBy: (moment) => those(({ lease }) => lease !== null && lease.until <= moment),
    heldPast: (moment) => those(({ lease }) => lease !== null && lease.until > moment),
    count: async () => memory.all('cases').length,
    among: async (ids) => new Set(memory.getAll('cases', ids).map(({ id }) => id)),
  };
}

/** Reads what a history is played in. */
export function memoryReader(memory: Memory): PracticeReader {
  const { log } = memory;
  return {
    cases: casesReader(memory),
    log: {
      get: async (seq) => log[seq - 1],
      ofCase: async (id) => log.filter((entry) => casesOf(entry).includes(id)),
      ofCases: async (ids) => log.filter(({ caseId }) => caseId !== null && ids.includes(caseId)),
      ofKinds: async <Kind extends LogKind>(kinds: readonly Kind[]) =>
        log.filter((entry): entry is LogEntryOf<Kind> => (kinds as readonly LogKind[]).includes(entry.kind)),
    },
    drafts: { on: async () => [], keysOn: async () => [] },
    reviewers: {
      get: async (name) => memory.get('reviewers', name),
      all: async () => memory.all('reviewers'),
    },
    policies: {
      active: async () => latest(memory.all('policies')),
      get: async (version) => memory.get('policies', version),
    },
    reviewPolicies: {
      stored: async () => latest(memory.all('reviewPolicies')),
      active: async () =>
        latest(memory.all('reviewPolicies')) ?? firstReviewPolicy(new Date(0).toISOString()),
    },
    goldenItems: {
      get: async (id) => memory.get('goldenItems', id),
      all: async () => memory.all('goldenItems'),
      transcriptIds: async () => new Set(memory.all('goldenItems').map(({ transcriptId }) => transcriptId)),
    },
    assessments: {
      get: async (id) => memory.get('assessments', id),
      getAll: async (ids) => memory.getAll('assessments', ids),
      flaggedBy: async (rule) => {
        const flagged = memory.all('assessments').filter((each) => isFlagged(each, rule));
        return new Set(flagged.map(({ transcriptId }) => transcriptId));
      },
      idsNotOf: async (model) => {
        const others = memory.all('assessments').filter((each) => !samePack(each.model, model));
        return new Set(others.map(({ transcriptId }) => transcriptId));
      },
      visit: async (look) => look(memory.all('assessments')),
    },
    transcripts: { among: async (ids) => new Set(memory.getAll('transcripts', ids).map(({ id }) => id)) },
    imports: { get: async (id) => memory.get('imports', id) },
    unassessed: {
      among: async (ids) => new Set(memory.getAll('unassessed', ids).map(({ transcriptId }) => transcriptId)),
    },
    packs: { get: async (id, version) => memory.get('packs', [id, version]) },
    candidates: {
      get: async (id) => memory.get('candidates', id),
      running: async () => memory.all('candidates').filter(({ endedAt }) => endedAt === null),
    },
    workdays: { get: async (reviewer, day) => memory.get('workdays', [reviewer, day]) },
    calibrationSessions: {
      get: async (id) => memory.get('calibrationSessions', id),
      all: async () => memory.all('calibrationSessions'),
    },
    cohortRows: { decidedBy: async () => false },
    settings: {
      read: async (key, schema) => schema.safeParse(memory.get('settings', key)?.value).data,
    },
  };
}

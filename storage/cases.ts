import type { Case, CaseState } from '../domain/queue/case.ts';
import { database } from './database.ts';

export async function addCases(cases: readonly Case[]): Promise<void> {
  await database.cases.bulkAdd([...cases]);
}

export async function putCases(cases: readonly Case[]): Promise<void> {
  await database.cases.bulkPut([...cases]);
}

export async function getCase(id: string): Promise<Case | undefined> {
  return database.cases.get(id);
}

export async function casesInState(state: CaseState): Promise<Case[]> {
  return database.cases.where('state').equals(state).toArray();
}

export async function countCasesInState(state: CaseState): Promise<number> {
  return database.cases.where('state').equals(state).count();
}

export async function allCases(): Promise<Case[]> {
  return database.cases.toArray();
}

import type { Policy } from '../domain/policy/flag-rule.ts';
import { database } from './database.ts';

/** The policy in force: the highest version. */
export async function activePolicy(): Promise<Policy | undefined> {
  return database.policies.orderBy('version').last();
}

export async function getPolicy(version: number): Promise<Policy | undefined> {
  return database.policies.get(version);
}

/** Every version, newest first. */
export async function allPolicies(): Promise<Policy[]> {
  return database.policies.orderBy('version').reverse().toArray();
}

import { keyOfDid } from '../../training/did-key.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Whose key it is that certificates from elsewhere are signed with; without a name, nobody's who is known here. */
export interface NamedIssuer {
  issuer: string;
  name: string | null;
}

/** Most characters of a name. */
export const LONGEST_NAME = 60;

/** Makes an issuer known here by a name, or unknown again. */
export const nameIssuerCommand = defineCommand({
  name: 'name-issuer',
  by: 'lead-training',
  tables: ['log'],
  async read() {
    return null;
  },
  decide({ issuer, name }: NamedIssuer, _state, context) {
    const called = name?.trim().slice(0, LONGEST_NAME) ?? null;
    if (called === '' || !keyOfDid(issuer)) return refuse('name-missing', { what: 'issuer' });
    const work = new Work(context);
    work.log({ kind: 'issuer-named', caseId: null, payload: { issuer, name: called } });
    return work.done(null);
  },
});

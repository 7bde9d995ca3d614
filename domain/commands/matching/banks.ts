import { type Bank, bankSchema } from '../../matching/bank/bank.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Creates an empty bank, which is active from then on. Answers with its id. */
export const createBankCommand = defineCommand({
  name: 'create-bank',
  by: 'manage-banks',
  tables: ['banks', 'log'],
  read: ({ banks }, _input: Pick<Bank, 'name' | 'source' | 'description'>) => banks.all(),
  decide({ name, source, description }, banks, context) {
    const called = name.trim();
    if (called === '') return refuse('name-missing', { what: 'bank' });
    if (banks.some((each) => each.name.toLowerCase() === called.toLowerCase()))
      return refuse('name-taken', { what: 'bank', name: called });
    const work = new Work(context);
    const bank = bankSchema.parse({
      ...{ id: context.newId(), name: called, source, description },
      ...{ createdAt: work.moment, status: 'active' },
    });
    work.put('banks', bank);
    const payload = { bankId: bank.id, name: bank.name, source: bank.source };
    work.log({ kind: 'bank-created', caseId: null, payload });
    return work.done(bank.id);
  },
});

/** Suspends a bank, so that none of its entries matches, or activates it again. */
export const changeBankCommand = defineCommand({
  name: 'change-bank',
  by: 'manage-banks',
  tables: ['banks', 'log'],
  read: ({ banks }, { id }: Pick<Bank, 'id' | 'status'> & { reason: string }) => banks.get(id),
  decide({ status, reason }, bank, context) {
    if (!bank) return refuse('not-found', { what: 'bank' });
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'bank' });
    if (bank.status === status) return refuse('unchanged', { what: 'bank' });
    const work = new Work(context);
    work.put('banks', { ...bank, status });
    const payload = { bankId: bank.id, name: bank.name, status, reason: why };
    work.log({ kind: 'bank-changed', caseId: null, payload });
    return work.done(null);
  },
});

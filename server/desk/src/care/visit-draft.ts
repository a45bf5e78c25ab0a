import { planVisit, type PlanVisit, type ReplanVisit } from '@linli/shared/care/care.contract';
import { careTimeFault } from '@linli/shared/care/care.rules';
import { careFieldWords, careTimeFaultWords } from '@linli/shared/care/care.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { instantOf } from '../platform/typed-moment';
import type { When } from './when-fields';

/** When and who, as the server is asked. */
export const askOf = ({ day, time, visitorId }: When): Pick<ReplanVisit, 'startsAt' | 'visitorId'> => ({
  startsAt: instantOf(`${day}T${time}`),
  visitorId: visitorId ?? '',
});

/** What is wrong with what is asked, by field; `fields` are those of the form. */
export function faultsIn(
  ask: Partial<PlanVisit>,
  fields: readonly (keyof PlanVisit)[],
  now: Date,
): Record<string, string | undefined> {
  const table = Object.fromEntries(fields.map((field) => [field, planVisit[field]]));
  const told = Object.fromEntries(fields.map((field) => [field, ask[field]]));
  const faults = wordsOfFaults(faultsOf(table, told), careFieldWords, (field) =>
    field === 'visitorId' || field === 'ground' || field === 'startsAt' ? 'choose' : 'fill',
  );
  const fault = ask.startsAt ? careTimeFault(new Date(ask.startsAt), now) : null;
  return { ...faults, ...(fault && { startsAt: careTimeFaultWords[fault] }) };
}

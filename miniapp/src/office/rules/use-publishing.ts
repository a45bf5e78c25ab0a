import { faultsOf, type Fields } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { fromFaultWords, ruleFieldWords } from '@linli/shared/deadline/policy.words';
import { fromFault } from '@linli/shared/deadline/publish.rules';
import type { Route } from '@linli/shared/route';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending, type Sending, type Wrong } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface Publishing<Value> extends Pick<Sending, 'wrong' | 'trouble'> {
  value: Value;
  change: (part: Partial<Value>) => void;
  /** Publishes unless something is wrong here. */
  publish: <Ask>(route: Route<Ask, object>, ask: Ask, faults: Wrong) => Promise<void>;
}

/** Filling in and publishing a new version of a rule; `order` names its fields from top to bottom. */
export function usePublishing<Value extends object>(
  name: string,
  empty: Value,
  order: readonly string[],
  onDone: () => Promise<void>,
): Publishing<Value> {
  const { value, change: keep, clear } = useDraft(name, empty);
  const { wrong, trouble, send, mend } = useSending(order);
  return {
    value,
    wrong,
    trouble,
    change: (part) => {
      keep(part);
      Object.keys(part).forEach(mend);
    },
    publish: async (route, ask, faults) => {
      if (!(await send(faults, (key) => call(route, { body: ask, key })))) return;
      clear();
      toast('发布了');
      await onDone();
    },
  };
}

/** What is wrong with the fields of a version by its contract, and with the day from which it holds. */
export function versionFaults(fields: Fields, ask: { from: string }, now: Date): Record<string, string> {
  const from = ask.from ? fromFault(ask.from, now) : null;
  return {
    ...wordsOfFaults(faultsOf(fields, { ...ask }), ruleFieldWords, (field) =>
      field === 'from' ? 'choose' : 'fill',
    ),
    ...(from && { from: fromFaultWords[from] }),
  };
}

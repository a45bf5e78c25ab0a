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

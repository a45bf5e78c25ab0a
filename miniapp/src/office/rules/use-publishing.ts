import type { Route } from '@linli/shared/route';
import { call } from '../../platform/call';
import { useDraft } from '../../platform/draft';
import { useSending, type Sending, type Wrong } from '../../platform/sending';
import { toast } from '../../platform/toast';

/** What a form was opened on, and what follows. */
interface Opened {
  /** The newest version that is known now. */
  readonly newest: number;
  /** The names of its fields from top to bottom. */
  readonly order: readonly string[];
  /** Asks again what holds: another version may stand in its way. */
  readonly reload: () => Promise<void>;
  readonly onDone: () => Promise<void>;
}

interface Publishing<Value> extends Pick<Sending, 'wrong' | 'trouble'> {
  value: Value;
  change: (part: Partial<Value>) => void;
  /** Somebody published since this was begun; theirs has to be shown before it is published over. */
  overtaken: boolean;
  /** Publishes on the version that is shown, unless something is wrong here. */
  publish: <Ask>(route: Route<Ask, object>, ask: (base: number) => Ask, faults: Wrong) => Promise<void>;
}

/** Filling in and publishing a new version of a rule; kept on the phone with the version it was begun on. */
export function usePublishing<Value extends object>(
  name: string,
  empty: Value,
  { newest, order, reload, onDone }: Opened,
): Publishing<Value> {
  const { value, change: keep, clear } = useDraft(name, { ...empty, base: newest });
  const { wrong, trouble, send, mend } = useSending(order);
  return {
    value,
    wrong,
    trouble,
    overtaken: newest > value.base,
    change: (part) => {
      keep(part as Partial<Value & { base: number }>);
      Object.keys(part).forEach(mend);
    },
    publish: async (route, ask, faults) => {
      const done = await send(faults, (key) => call(route, { body: ask(newest), key }));
      if (!done) return reload();
      clear();
      toast('发布了');
      await onDone();
    },
  };
}

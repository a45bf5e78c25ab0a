import { useRef, useState } from 'react';
import { newKey } from './key';
import { showField } from './scroll';
import { asTrouble, isAnswered, type Trouble } from '@linli/shared/trouble';

/** What is wrong with each field of a form, in plain words, by the field's name. */
export type Wrong = Readonly<Record<string, string | undefined>>;

export interface Sending {
  /** Wrong fields, from our own look or the server's. */
  wrong: Wrong;
  /** Why the last try did not arrive; null when it did, or when only fields were wrong here. */
  trouble: Trouble | null;
  /** Sends with one key per form until an answer came, so that a second try does nothing twice; null when it failed. */
  send: <Reply>(faults: Wrong, write: (key: string) => Promise<Reply>) => Promise<Reply | null>;
  /** Takes the words off a field that is being mended. */
  mend: (field: string) => void;
}

/** A form on its way. `order` names its fields from top to bottom: the first wrong one is scrolled into view. */
export function useSending(order: readonly string[]): Sending {
  const key = useRef(newKey());
  const [{ wrong, trouble }, setState] = useState<{ wrong: Wrong; trouble: Trouble | null }>({
    wrong: {},
    trouble: null,
  });

  function point(found: Wrong, cause: Trouble | null) {
    setState({ wrong: found, trouble: cause });
    const first = [...order, ...Object.keys(found)].find((name) => found[name]);
    if (first) showField(first);
  }

  async function send<Reply>(faults: Wrong, write: (key: string) => Promise<Reply>): Promise<Reply | null> {
    if (Object.values(faults).some(Boolean)) {
      point(faults, null);
      return null;
    }
    try {
      const reply = await write(key.current);
      key.current = newKey();
      setState({ wrong: {}, trouble: null });
      return reply;
    } catch (thrown) {
      const cause = asTrouble(thrown);
      // a refusal is kept under its key: the next try, with whatever was mended, is another one
      if (isAnswered(cause)) key.current = newKey();
      point(cause.fields, cause);
      return null;
    }
  }

  const mend = (field: string) =>
    setState((before) => ({ ...before, wrong: { ...before.wrong, [field]: '' } }));
  return { wrong, trouble, send, mend };
}

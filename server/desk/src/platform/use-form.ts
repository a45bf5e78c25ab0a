import { useRef, useState } from 'react';
import { asTrouble, isAnswered, type Trouble } from '@linli/shared/trouble';
import { newKey } from './call';

/** A form at the desk: what is filled in, what is wrong with it, and its way to the server. */
export interface Form<Fields> {
  readonly value: Fields;
  readonly wrong: Readonly<Record<string, string | undefined>>;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  change: (part: Partial<Fields>) => void;
  /** Sends with one key until an answer came, so that a second try does nothing twice; null when it did not arrive. */
  send: <Reply>(
    faults: Readonly<Record<string, string | undefined>>,
    write: (key: string) => Promise<Reply>,
  ) => Promise<Reply | null>;
}

/** Keeps a form; after a try that failed, the first wrong field has the focus. */
export function useForm<Fields extends object>(empty: Fields): Form<Fields> {
  const [value, setValue] = useState(empty);
  const [wrong, setWrong] = useState<Form<Fields>['wrong']>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());

  function point(found: Form<Fields>['wrong'], cause: Trouble | null): null {
    setWrong(found);
    setTrouble(cause);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return null;
  }
  const change = (part: Partial<Fields>) => {
    setValue((before) => ({ ...before, ...part }));
    setWrong((before) => ({
      ...before,
      ...Object.fromEntries(Object.keys(part).map((name) => [name, undefined])),
    }));
  };
  async function send<Reply>(faults: Form<Fields>['wrong'], write: (key: string) => Promise<Reply>) {
    if (Object.values(faults).some(Boolean)) return point(faults, null);
    setBusy(true);
    try {
      const reply = await write(key.current);
      key.current = newKey();
      point({}, null);
      return reply;
    } catch (thrown) {
      const cause = asTrouble(thrown);
      // a refusal is kept under its key: the next try, with whatever was mended, is another one
      if (isAnswered(cause)) key.current = newKey();
      return point(cause.fields, cause);
    } finally {
      setBusy(false);
    }
  }
  return { value, wrong, trouble, busy, change, send };
}

import { useCallback, useRef, useState } from 'react';
import { host } from './host';

export interface Draft<Fields> {
  value: Fields;
  /** Overwrites the named fields and keeps them on the phone. */
  change: (part: Partial<Fields>) => void;
  /** Back to empty, and forgotten on the phone: after it was sent. */
  clear: () => void;
}

/** What a person is filling in: kept on the phone at each change, there again on return. `key` stays the same. */
export function useDraft<Fields extends object>(key: string, empty: Fields): Draft<Fields> {
  const place = `draft.${key}`;
  const [value, setValue] = useState<Fields>(() => ({ ...empty, ...kept(place) }));
  const latest = useRef(value);

  const change = useCallback(
    (part: Partial<Fields>) => {
      latest.current = { ...latest.current, ...part };
      host.storage.set(place, latest.current);
      setValue(latest.current);
    },
    [place],
  );
  const blank = useRef(empty);
  const clear = useCallback(() => {
    latest.current = blank.current;
    host.storage.remove(place);
    setValue(blank.current);
  }, [place]);
  return { value, change, clear };
}

function kept(place: string): object {
  const found = host.storage.get(place);
  return typeof found === 'object' && found !== null ? found : {};
}

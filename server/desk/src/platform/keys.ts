import { useEffect, useRef } from 'react';

/** Keys of a page by their name (`j`, `Enter`, `/`, `?`), and what each does. */
export type Keys = Readonly<Record<string, () => void>>;

const typing = 'input, textarea, select, [contenteditable], dialog';

/** Listens to single keys while nothing is being typed: not in fields or dialogs, not while a word is being composed. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      const where = event.target instanceof Element ? event.target : null;
      if (where?.closest(typing)) return;
      // a button that has the focus keeps its own Enter
      if (event.key === 'Enter' && where?.closest('a, button')) return;
      const act = current.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}

import { useRef, useState } from 'react';

/** What happens on a tap; while a promise it returned is open, the control is busy. */
export type OnTap = () => unknown;

/** Runs `onTap` once at a time: a second tap while the first is still at work does nothing. */
export function usePress(
  onTap: OnTap | undefined,
  stopped: boolean,
): { working: boolean; press: () => void } {
  const open = useRef(false);
  const [working, setWorking] = useState(false);
  const press = () => {
    if (stopped || open.current) return;
    const outcome = onTap?.();
    if (!(outcome instanceof Promise)) return;
    open.current = true;
    setWorking(true);
    void outcome.finally(() => {
      open.current = false;
      setWorking(false);
    });
  };
  return { working, press };
}

import { useEffect, useRef, type RefObject } from 'react';

/** While `open`, focus stays inside `frame` and Escape closes it; afterwards focus returns to where it was. */
export function useFocusInside(frame: RefObject<HTMLElement>, open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    const controls = () =>
      Array.from(frame.current?.querySelectorAll<HTMLElement>('button, input, textarea') ?? []);
    controls()[0]?.focus();
    const keep = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const all = controls();
      const leaving = event.shiftKey ? all[0] : all[all.length - 1];
      if (document.activeElement !== leaving) return;
      event.preventDefault();
      all[event.shiftKey ? all.length - 1 : 0]?.focus();
    };
    document.addEventListener('keydown', keep);
    return () => {
      document.removeEventListener('keydown', keep);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open, frame]);
}

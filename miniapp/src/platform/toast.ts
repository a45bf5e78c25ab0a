import { create } from 'zustand';
import { useMode } from './mode';

interface Toast {
  words: string;
  undo?: () => void;
}

/** The short word on screen, if any. Pages show it; nobody else needs this. */
export const useToast = create<{ toast: Toast | null }>(() => ({ toast: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says the result of what was just done, in at most 14 characters; never an error. With `undo`, 撤销 stands beside it. */
export function toast(words: string, undo?: () => void): void {
  const shown = undo ? 6000 : useMode.getState().elder ? 4000 : 2400;
  clearTimeout(timer);
  useToast.setState({ toast: { words, undo } });
  timer = setTimeout(() => useToast.setState({ toast: null }), shown);
}

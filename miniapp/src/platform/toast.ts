import { create } from 'zustand';
import { useMode } from './mode';

interface Toast {
  words: string;
  undo?: () => void;
  /** It was not done. */
  failed?: boolean;
}

/** The short word on screen, if any. Pages show it; nobody else needs this. */
export const useToast = create<{ toast: Toast | null }>(() => ({ toast: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says the result of what was just done, in at most 14 characters. With `undo`, 撤销 stands beside it. */
export const toast = (words: string, undo?: () => void): void => say({ words, undo });

/** Says what was not done and what helps; never what is wrong in a form, which stands at its field. */
export const notDone = (words: string): void => say({ words, failed: true });

/** Says that what was to be opened could not be fetched. */
export const notOpened = (): void => notDone('没打开，有网再试一次');

function say(next: Toast): void {
  const shown = next.undo ? 6000 : useMode.getState().elder ? 4000 : 2400;
  clearTimeout(timer);
  useToast.setState({ toast: next });
  timer = setTimeout(() => useToast.setState({ toast: null }), shown);
}

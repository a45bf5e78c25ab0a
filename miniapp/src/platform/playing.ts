import { create } from 'zustand';
import { host } from './host';

/** Which sound is heard just now, and which could not be. */
export const usePlaying = create<{ id: string | null; broken: string | null }>(() => ({
  id: null,
  broken: null,
}));

let stop = (): void => undefined;

/** Plays one sound from where `address` says it lies; another one falls silent. */
export async function playSound(id: string, address: () => string | Promise<string>): Promise<void> {
  hush();
  usePlaying.setState({ id, broken: null });
  const over = (heard: boolean) => {
    if (usePlaying.getState().id !== id) return;
    stop = () => undefined;
    usePlaying.setState({ id: null, broken: heard ? null : id });
  };
  try {
    const url = await address();
    // stopped, or another one begun, while the address was looked up
    if (usePlaying.getState().id === id) stop = host.play(url, over);
  } catch {
    over(false);
  }
}

/** Silence. */
export function hush(): void {
  stop();
  stop = () => undefined;
  usePlaying.setState({ id: null });
}

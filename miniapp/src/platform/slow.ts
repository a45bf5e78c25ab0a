import { create } from 'zustand';
import { host } from './host';

/** So long an answer may take before the person is told that we are waiting. */
const patience = 4000;

/** How many answers take long, and whether the host calls the network weak. */
export const useSlow = create<{ late: number; weak: boolean }>(() => ({ late: 0, weak: false }));

host.onWeakNetwork((weak) => useSlow.setState({ weak }));

/** Passes an answer on, and says so on screen while it takes long. */
export async function timed<T>(answer: Promise<T>): Promise<T> {
  let counted = 0;
  const count = (by: number) => {
    counted += by;
    useSlow.setState(({ late }) => ({ late: late + by }));
  };
  const timer = setTimeout(() => count(1), patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    count(-counted);
  }
}

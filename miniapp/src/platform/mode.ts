import { useState } from 'react';
import { create } from 'zustand';
import { host } from './host';

const kept = 'elder';

/** Large type as the person set it on this phone. */
export const useMode = create<{ elder: boolean }>(() => ({ elder: host.storage.get(kept) === true }));

/** Switches large type on or off and remembers it. */
export function setElder(elder: boolean): void {
  host.storage.set(kept, elder);
  useMode.setState({ elder });
}

/** From here on rows of many need the arrangement of large type. */
const roomy = 1.3;

/** Classes and type factors of a page's root: the person's large type, or the host's own scale where that is more. */
export function useUiClass(mode?: 'outdoor'): { className: string; style: Record<string, string> } {
  const { elder } = useMode();
  const [set] = useState(host.fontScale);
  const scale = typeScale(elder, set);
  const classes = ['ui', (elder || scale >= roomy) && 'elder', mode].filter(Boolean);
  return {
    className: classes.join(' '),
    style: { '--k': String(scale), '--kc': String(Math.min(scale, 1.2)) },
  };
}

/** The type factor: at least 1.4 in large type, never below 1 or above 1.8. */
export function typeScale(elder: boolean, hostScale: number): number {
  return Math.min(1.8, Math.max(elder ? 1.4 : 1, Math.round(hostScale * 100) / 100));
}

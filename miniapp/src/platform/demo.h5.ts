import type { Demo } from './demo.port';

/** The browser's demo; used only behind `DEMO`, so that no other build carries it. */
export const demo: Demo | null = null;

import type { Demo } from './demo.port';

/** No demo inside WeChat. */
export const demo: Demo | null = null;

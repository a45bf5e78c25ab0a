import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';

/** Draws a page and lets its first questions be answered. */
export async function show(page: ReactElement): Promise<void> {
  await act(async () => void render(page));
}

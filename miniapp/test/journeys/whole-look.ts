import type { Page } from 'playwright-core';
import { axeOn } from '../../../server/desk/test/people';
import { faultsOn } from './faults';
import { reachFaultsOn } from './reach';

/** The narrowest phone on which everything has to fit, in px: what WCAG 2.2 asks of a page that is enlarged (1.4.10). */
const narrowest = 320;

/**
 * What axe asks and we do otherwise. In the mini-program a page is a page: it has no landmarks, and in a browser it is
 * drawn alike. A card that is one button is said as one sentence, what matters first, not as everything written on it.
 * Targets are measured by `faultsOn`, larger and wherever the page is scrolled to; axe takes the bar at the foot for an obstacle.
 */
const ours = /^(region|label-content-name-mismatch|target-size): /;

/** Everything that is wrong with the page that is open: on a usual and on the narrowest phone, for fingers, keyboards and screen readers. `least` is the smallest target in px. */
export async function wholeFaultsOn(page: Page, least: number): Promise<string[]> {
  const found = await faultsOn(page, least);
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await page.setViewportSize({ width: narrowest, height });
  found.push(...(await faultsOn(page, least)).map((fault) => `at ${narrowest} px ${fault}`));
  await page.setViewportSize({ width, height });
  const axe = (await axeOn(page)).filter((fault) => !ours.test(fault));
  return [...found, ...axe, ...(await reachFaultsOn(page))];
}

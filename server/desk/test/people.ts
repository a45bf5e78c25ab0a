import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { peopleApi } from '@linli/shared/people/people.api';
import { openPhone } from '../../../miniapp/test/journeys/browser';
import { openHouse, type House } from '../../src/platform/testing/house';

/** Where the desk is built to. */
export const dist = path.resolve(__dirname, '../dist/desk');

/** A house that serves the desk as it is shipped. */
export const openHouseWithDesk = (more: NodeJS.ProcessEnv = {}): Promise<House> =>
  openHouse({ PUBLIC_URL: 'http://linli.example', DESK_DIR: dist, ...more });

/** Somebody's desk: a browser of its own, and what it complained about. */
export interface Desk {
  readonly page: Page;
  /** Script errors and refused resources; what the API refuses is a screen's to say. */
  readonly complaints: string[];
  open(address: string): Promise<Page>;
  close(): Promise<void>;
}

const refused = /status of 4\d\d/;

/** Seats a person at a desk of this width in px, signed in unless it is nobody's. */
export async function deskOf(house: House, name: string | null, width = 1440): Promise<Desk> {
  const { context, close } = await openPhone(width, 900, 16);
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refused.test(message.text())) complaints.push(message.text());
  });
  if (name)
    await context.request.post(`${house.url}/api${peopleApi.signIn.path}`, {
      data: { code: await house.code(name, 'login') },
    });
  return {
    page,
    complaints,
    open: async (address) => {
      await page.goto(`${house.url}/desk${address}`, { waitUntil: 'load' });
      return page;
    },
    close: async () => {
      const folder = process.env.JOURNEY_PICTURES;
      if (folder) await page.screenshot({ path: path.join(folder, `desk-${name ?? 'nobody'}.png`) });
      await close();
    },
  };
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, by all of its rules or some: the rule, where, and what would be right. */
export async function axeOn(page: Page, rules: string[] | null = null): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
        }>;
      };
    };
    // A colour on its way to another is nobody's choice; what turns for ever is not waited for.
    const passing = document
      .getAnimations()
      .filter(
        (one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity,
      );
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await runner.run(
      only ? { runOnly: only } : { rules: { 'target-size': { enabled: true } } },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, rules);
}

import { doorApi } from '@linli/shared/door/door.api';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { call } from './call';
import { useDoor } from './door';
import { host } from './host';
import { jsonOrText } from './json';

let ahead: { code: string; page: Promise<DoorPage> } | null = null;

/** Asks for the door that this start of the app opens, before anything is drawn; `doorPage` picks the answer up. */
export function askAhead(): void {
  const { path, query } = host.launched();
  if (path && !path.endsWith('pages/building/index')) return;
  const { q, scene, b } = query;
  const code = q || scene || b ? doorCodeFrom({ q, scene, b }) : useDoor.getState().code;
  if (!code) return;
  const page = prefetchedOr(code);
  page.catch(() => undefined); // whoever picks it up says so
  ahead = { code, page };
}

/** The page of a door: the answer that is on its way since the start, once, or a new one. */
export function doorPage(code: string): Promise<DoorPage> {
  const running = ahead?.code === code ? ahead.page : null;
  ahead = null;
  return running ?? ask(code);
}

const ask = (code: string) => call(doorApi.door, { params: { code } });

/** WeChat may have fetched the page while it was still starting the app. */
async function prefetchedOr(code: string): Promise<DoorPage> {
  const given = jsonOrText(await host.prefetched()) as DoorPage | null;
  return given?.code === code ? given : ask(code);
}

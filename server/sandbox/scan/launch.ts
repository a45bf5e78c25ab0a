import { sandboxApp } from '../app';
import type { World } from '../world/world';

/** How a code came before the phone. */
export type ScanSource = 'camera' | 'press' | 'album';

/** What opens: a page of the mini-program with its query and scene value, the browser, or a sentence of WeChat's. */
export type Launch =
  | { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly scene: number }
  | { readonly opens: 'web'; readonly url: string }
  | { readonly opens: 'nothing'; readonly why: string };

const linkScenes = { camera: 1011, press: 1012, album: 1013 };
const codeScenes = { camera: 1047, press: 1048, album: 1049 };

/** What WeChat does with a scanned or tapped text. A printed link becomes `q`, a code's `scene` stays encoded, as on a real phone. */
export function launchOf(world: World, text: string, source: ScanSource): Launch {
  if (text.startsWith('wxsandbox://code?')) return codeLaunch(world, text, source);
  if (text.startsWith('weixin://dl/business/?')) return schemeLaunch(world, text);
  if (/^https:\/\/(wxaurl|wxmpurl)\.cn\//.test(text)) {
    const url = new URL(text);
    return ticketLaunch(world, url.pathname.slice(1), url.searchParams.get('cq'), 1194);
  }
  const page = world.qrRules.pageOf(text);
  if (page === undefined) return { opens: 'web', url: text };
  const scancode_time = String(Math.floor(world.clock.at() / 1000));
  return { path: page, query: { q: encodeURIComponent(text), scancode_time }, scene: linkScenes[source] };
}

function codeLaunch(world: World, text: string, source: ScanSource): Launch {
  const asked = new URL(text).searchParams;
  const page = asked.get('page') ?? '';
  if (asked.get('appid') !== sandboxApp.appid) return nothing('a code of another app');
  if (asked.get('env') === 'release' && !world.release.has(page)) return nothing('no such page is released');
  const scene = encodeURIComponent(asked.get('scene') ?? '');
  return { path: page, query: { scene }, scene: codeScenes[source] };
}

function schemeLaunch(world: World, text: string): Launch {
  const asked = new URL(text).searchParams;
  const ticket = asked.get('t');
  if (ticket !== null) return ticketLaunch(world, ticket, asked.get('cq'), 1065);
  if (asked.get('appid') !== sandboxApp.appid) return nothing('a link of another app');
  const query = asked.get('query') ?? '';
  if (query.length > 512) return nothing('a query of more than 512 characters');
  return opened(asked.get('path') ?? '', query, 1286);
}

function ticketLaunch(world: World, ticket: string, more: string | null, scene: number): Launch {
  const link = world.links.open(ticket);
  if (typeof link === 'string') return nothing(link === 'expired' ? 'the link is over' : 'no such link');
  return opened(link.path, [link.query, more ?? ''].filter(Boolean).join('&'), scene);
}

const opened = (path: string, query: string, scene: number): Launch => ({
  path: path.replace(/^\//, ''),
  query: Object.fromEntries(new URLSearchParams(query)),
  scene,
});

const nothing = (why: string): Launch => ({ opens: 'nothing', why });

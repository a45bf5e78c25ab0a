import { askInDemo } from './demo-panel.h5';
import type { Demo, DemoPerson } from './demo.port';

const kept = { person: 'demo.person', sandbox: 'demo.sandbox' } as const;

/** Where the stand-in for WeChat listens: named in the address once, or one port above the API. */
function sandbox(): string {
  const asked = new URLSearchParams(location.search).get('sandbox');
  if (asked) localStorage.setItem(kept.sandbox, asked);
  const known = asked ?? localStorage.getItem(kept.sandbox);
  // the API lets its page call the stand-in under this name only
  const name = location.hostname === 'localhost' ? '127.0.0.1' : location.hostname;
  return known ?? `${location.protocol}//${name}:${Number(location.port || 80) + 1}`;
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const got = await fetch(`${sandbox()}/__sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!got.ok) throw new Error(`the stand-in answered ${got.status}`);
  return (await got.json()) as Record<string, unknown>;
}

function whose(): string {
  const person = localStorage.getItem(kept.person);
  if (!person) throw new Error('nobody is chosen');
  return person;
}

const code = async (what: 'login' | 'phone') => String((await post(what, { person: whose() })).code);

/** Pictures are read at this size at most; a sign fills its photo. */
const side = 1200;

async function readSign(picture: File): Promise<string | null> {
  // told by DEMO itself, so that no other build carries the reader
  const reader = DEMO ? await import('jsqr') : null;
  const image = await createImageBitmap(picture);
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const paper = canvas.getContext('2d');
  if (!paper || !reader) return null;
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height);
  return reader.default(data, width, height)?.data ?? null;
}

/** The browser's demo: one of the stand-in's people in place of WeChat's account. Missing from every other build. */
export const demo: Demo | null = DEMO
  ? {
      people: async () => (await fetch(`${sandbox()}/__sandbox/people`)).json() as Promise<DemoPerson[]>,
      chosen: () => localStorage.getItem(kept.person),
      choose(person) {
        if (person) localStorage.setItem(kept.person, person);
        else localStorage.removeItem(kept.person);
      },
      signInCode: () => code('login'),
      phoneCode: () => code('phone'),
      askToWrite: async (templateIds) => askInDemo(templateIds, whose(), post),
      readSign,
      startOver: () => location.reload(),
    }
  : null;

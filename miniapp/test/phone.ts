/** A phone whose app can die between any two steps and be started again on what it had kept. */
import type { Draft } from '../src/platform/draft';
import type { Ask } from '../src/platform/outgoing/outgoing';
import type { FakeServer } from './fake-server';
import { me } from './samples';

/** What outlives the app. */
export interface Flash {
  storage: Map<string, unknown>;
  files: Map<string, number>;
}

export const newFlash = (): Flash => ({
  storage: new Map<string, unknown>([
    ['me', me()],
    ['session', 'token'],
  ]),
  files: new Map(),
});

/** The app as it runs once; it dies at its step `dies`, and does nothing any more then. */
export async function startApp(flash: Flash, server: FakeServer, dies: number, connected = true) {
  let steps = 0;
  const dead = () => steps >= dies;
  const app = await modules(flash);
  const { wechat } = app;
  wechat.step = () => {
    steps++;
    if (dead()) throw new Error('the app is gone');
  };
  wechat.answer = (ask) => server.ask(ask);
  wechat.receive = (upload) => {
    steps++;
    if (!dead()) server.receive(upload);
  };
  wechat.connect(connected);
  app.startSending();
  return { ...app, dead, fill: (place: string) => fill(app, place) };
}
export type App = Awaited<ReturnType<typeof startApp>>;

/** Fresh copies of the app's modules: nothing of an earlier run is in their memory. */
async function modules(flash: Flash) {
  let found!: Awaited<ReturnType<typeof loaded>>;
  await jest.isolateModulesAsync(async () => void (found = await loaded(flash)));
  return found;
}
async function loaded(flash: Flash) {
  const { wechat } = await import('./taro');
  Object.assign(wechat, flash); // before the modules that read the phone as they are loaded
  const [
    drafts,
    { PhotoQueue },
    { submit },
    { startSending, tidyUp },
    { useWaiting },
    { fillInAgain },
    { newKey },
  ] = await Promise.all([
    import('../src/platform/drafts'),
    import('../src/platform/photo-queue'),
    import('../src/platform/outgoing/submit'),
    import('../src/platform/outgoing/start'),
    import('../src/platform/outgoing/outgoing'),
    import('../src/platform/outgoing/decide'),
    import('../src/platform/key'),
  ]);
  return { wechat, drafts, PhotoQueue, submit, startSending, tidyUp, useWaiting, fillInAgain, newKey };
}
type Modules = Awaited<ReturnType<typeof loaded>>;

/** A form on the phone without its screen: the draft, its photos, and 提交. */
async function fill({ drafts, PhotoQueue, submit, newKey }: Modules, place: string) {
  const kept = drafts.draftAt(place) ?? { place, key: newKey(), since: Date.now(), value: {}, files: [] };
  let away = false;
  const keep = (part: object) => {
    Object.assign(kept, part);
    if (!away) drafts.keepDraft(kept);
  };
  const draft: Draft<object> = {
    ...kept,
    change: (value) => keep({ value }),
    keepFiles: (_, files) => keep({ files }),
    handOn() {
      away = true;
      drafts.forgetDraft(kept);
    },
    takeBack(answered) {
      away = false;
      keep(answered ? { key: newKey() } : {});
    },
    clear: () => undefined,
  };
  const queue = new PhotoQueue(9, { save: (files) => keep({ files }), noRoom: () => undefined });
  await queue.bringBack(kept.files);
  return {
    queue,
    write: () => keep({ value: { words: '灯不亮三天了' } }),
    shoot: (count: number) =>
      queue.add(
        Array.from({ length: count }, (_, at) => ({ file: `wxfile://${at}.jpg`, previewUrl: '', size: 9 })),
      ),
    submit: (ask: Ask) =>
      submit({
        by: 'p1',
        draft,
        photos: {
          list: [],
          room: 9,
          fault: null,
          choose: async () => undefined,
          retry: () => undefined,
          remove: () => undefined,
          files: () => queue.files(),
          handOn: () => queue.handOn(),
        },
        ask,
        title: '报事',
        about: '',
        words: '灯不亮三天了',
        page: 'pages/report',
        params: {},
      }),
  };
}

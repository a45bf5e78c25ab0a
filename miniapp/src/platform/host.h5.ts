import { demo } from './demo';
import { NotShown, Unreached, type Host, type HostStorage } from './host.port';
import { keptFiles } from './host.kept.h5';
import { play, speech } from './host.loudspeaker';
import { record } from './host.microphone';
import { pickPictures } from './host.picker';
import { uploadByXhr } from './host.upload';
import { jsonOrText } from './json';

const storage: HostStorage = {
  get(key) {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : jsonOrText(kept);
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false; // a full or forbidden store must not stop anybody from reporting
    }
  },
  remove: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
  // browsers count two bytes a letter
  used: () => Object.entries(localStorage).reduce((sum, pair) => sum + 2 * pair.join('').length, 0),
};

/** The app in a browser, on the API's own origin. */
export const host: Host = {
  credential: 'cookie',
  async request({ method, url, headers, body, unnamed }) {
    const given = new AbortController();
    const late = setTimeout(() => given.abort(), 15_000);
    try {
      const got = await fetch(url, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: unnamed ? 'omit' : 'same-origin',
        signal: given.signal,
      });
      const seen: Record<string, string> = {};
      got.headers.forEach((value, name) => (seen[name] = value));
      return { status: got.status, body: jsonOrText(await got.text()), headers: seen };
    } catch {
      throw new Unreached();
    } finally {
      clearTimeout(late);
    }
  },
  upload: uploadByXhr,
  async signInCode() {
    if (DEMO && demo) return demo.signInCode();
    throw new Unreached();
  },
  async choosePhotos(max) {
    const files = await pickPictures(max);
    return files.map((file) => ({ file, previewUrl: URL.createObjectURL(file), size: file.size }));
  },
  record,
  play,
  speech,
  // what turns the pictures over is larger than a page: it comes with the first one that is looked at
  showPhotos: (urls, current) =>
    void import('./photos-shown.h5').then((shown) => shown.showPhotos(urls, current)),
  async scan() {
    if (!DEMO || !demo) return null;
    const [picture] = await pickPictures(1);
    return picture ? demo.readSign(picture) : null;
  },
  call(phone) {
    location.href = `tel:${phone}`;
  },
  askToWrite: (templateIds) => (DEMO && demo ? demo.askToWrite(templateIds) : Promise.reject(new NotShown())),
  async saveFile(url) {
    window.open(url, '_blank', 'noopener');
  },
  storage,
  ...keptFiles,
  launched: () => ({
    path: location.pathname,
    query: Object.fromEntries(new URLSearchParams(location.search)),
  }),
  prefetched: async () => null,
  fontScale() {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.cssText = 'position:absolute;visibility:hidden;font-size:medium';
    const scale = parseFloat(getComputedStyle(probe).fontSize) / 16;
    probe.remove();
    return scale || 1;
  },
  online: () => navigator.onLine,
  onNetwork(changed) {
    const up = () => changed(true);
    const down = () => changed(false);
    window.addEventListener('online', up);
    window.addEventListener('offline', down);
    return () => {
      window.removeEventListener('online', up);
      window.removeEventListener('offline', down);
    };
  },
  onWeakNetwork: () => undefined,
  onShown(then) {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && then());
  },
  // without locks, as on plain http, the key of each write still lets it happen once
  async alone(name, work) {
    return navigator.locks ? await navigator.locks.request(`linli.${name}`, work) : await work();
  },
};

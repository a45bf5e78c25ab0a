import { Unreached, type UploadAsk, type UploadTask } from './host.port';
import { jsonOrText } from './json';

/** Sends one file from a browser; XMLHttpRequest because fetch tells nothing about bytes that have left. */
export function uploadByXhr({ url, name, file, fields = {}, headers, onProgress }: UploadAsk): UploadTask {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append(name, file);
  const xhr = new XMLHttpRequest();
  let cancelled = false;
  const reply = new Promise<{ status: number; body: unknown; headers: Record<string, string> }>(
    (done, fail) => {
      xhr.open('POST', url);
      for (const [header, value] of Object.entries(headers)) xhr.setRequestHeader(header, value);
      xhr.upload.onprogress = ({ loaded, total }) =>
        onProgress?.(total ? Math.round((loaded / total) * 100) : 0);
      xhr.onload = () => done({ status: xhr.status, body: jsonOrText(xhr.responseText), headers: {} });
      xhr.onerror = xhr.onabort = () => fail(new Unreached(cancelled));
      const late = setTimeout(() => xhr.abort(), 60_000);
      xhr.onloadend = () => clearTimeout(late);
      xhr.send(form);
    },
  );
  return {
    reply,
    cancel() {
      cancelled = true;
      xhr.abort();
    },
  };
}

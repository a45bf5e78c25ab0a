import { readFileSync } from 'node:fs';
import type { Phone } from '../phone';
import { WxFail, type Answer, type Callbacks } from '../answering';
import type { WireReply } from '../wire';

interface Ask extends Callbacks {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  timeout?: number;
  filePath?: string;
  name?: string;
  formData?: Record<string, string>;
}

const minute = 60_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** request, uploadFile and downloadFile over the phone's wire; any answer of a server is a success. */
export function network(phone: Phone, answer: Answer): Record<string, unknown> {
  const task = (name: string, ask: Ask, init: () => RequestInit, shape: (reply: WireReply) => object) => {
    let abort = () => undefined as void;
    const heard: ((progress: object) => void)[] = [];
    const promise = answer(name, ask, async () => {
      const reply = await phone.wire.send(ask.url, init(), ask.timeout ?? minute, (stop) => (abort = stop));
      for (const hear of heard) hear({ progress: 100, totalBytesSent: 1, totalBytesExpectedToSend: 1 });
      return { statusCode: reply.status, header: reply.headers, ...shape(reply) };
    });
    const ways = {
      abort: () => abort(),
      onProgressUpdate: (hear: (progress: object) => void) => heard.push(hear),
      offProgressUpdate: () => heard.splice(0),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    };
    return promise ? Object.assign(promise, ways) : ways;
  };
  return {
    request: (ask: Ask) =>
      task(
        'request',
        ask,
        () => {
          const { method = 'GET', data, header = {} } = ask;
          if (method === 'GET' && data !== undefined) throw new Error('put a query into the address');
          // what WeChat sets where the app does not
          const headers = { 'content-type': 'application/json', ...header };
          const body = data === undefined || typeof data === 'string' ? data : JSON.stringify(data);
          return { method, headers: body === undefined ? header : headers, body };
        },
        ({ bytes }) => ({ data: parsed(bytes.toString('utf8')), cookies: [] }),
      ),
    uploadFile: (ask: Ask) =>
      task(
        'uploadFile',
        ask,
        () => {
          const { filePath = '', name = '', formData = {}, header } = ask;
          const body = new FormData();
          for (const [field, value] of Object.entries(formData)) body.append(field, value);
          const bytes = new Uint8Array(readFileSync(phone.files.real(filePath)));
          body.append(name, new Blob([bytes], { type: typeOf(filePath) }), filePath.split('/').at(-1));
          return { method: 'POST', headers: header, body };
        },
        ({ bytes }) => ({ data: bytes.toString('utf8') }),
      ),
    downloadFile: (ask: Ask) =>
      task(
        'downloadFile',
        ask,
        () => ({ headers: ask.header }),
        ({ bytes }) => ({ tempFilePath: phone.files.temporary(bytes, 'bin') }),
      ),
    getNetworkType: (options: Callbacks) =>
      answer('getNetworkType', options, () => ({
        networkType: phone.wire.signal === 'none' ? 'none' : '4g',
        weakNet: phone.wire.signal === 'weak',
      })),
  };
}

function typeOf(path: string): string {
  const type = { jpg: 'image/jpeg', png: 'image/png', mp3: 'audio/mpeg' }[path.split('.').at(-1) ?? ''];
  if (!type) throw new WxFail(`unknown type of ${path}`);
  return type;
}

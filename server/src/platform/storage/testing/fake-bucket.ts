import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bucket } from '../s3.storage';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();

/** A small S3 for tests: it keeps objects of one bucket in memory and checks each AWS4 signature itself. */
export class FakeBucket {
  readonly objects = new Map<string, { bytes: Buffer; type: string | undefined }>();
  /** The answers to give before serving again: a status, or `'silence'` for none at all. */
  readonly troubles: (number | 'silence')[] = [];
  asked = 0;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((ask, reply) => void this.serve(ask, reply));
  }

  /** Opens on a free port of this machine. */
  static async open(): Promise<FakeBucket> {
    const bucket = new FakeBucket();
    await once(bucket.server.listen(0, '127.0.0.1'), 'listening');
    return bucket;
  }

  /** How to reach it. */
  get place(): Bucket {
    const { port } = this.server.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}/`;
    return {
      endpoint,
      bucket: 'linli',
      region: 'cn-test-1',
      keyId: 'KEYFORTESTS',
      secret: 'a secret for tests',
    };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async serve(ask: IncomingMessage, reply: ServerResponse): Promise<void> {
    this.asked += 1;
    const trouble = this.troubles.shift();
    if (trouble === 'silence') return;
    const bytes = Buffer.concat(await ask.toArray());
    const refuse = (status: number, code: string) =>
      reply.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    const path = ask.url ?? '';
    const object = this.objects.get(path);

    if (trouble !== undefined) refuse(trouble, 'InternalError');
    else if (!this.isSigned(ask, bytes)) refuse(403, 'SignatureDoesNotMatch');
    else if (!path.startsWith(`/${this.place.bucket}/`)) refuse(404, 'NoSuchBucket');
    else if (ask.method === 'PUT' && ask.headers['content-length'] === undefined)
      refuse(411, 'MissingContentLength');
    else if (ask.method === 'PUT') {
      this.objects.set(path, { bytes, type: ask.headers['content-type'] });
      reply.end();
    } else if (ask.method === 'DELETE') {
      this.objects.delete(path);
      reply.writeHead(204).end();
    } else if (object === undefined) refuse(404, 'NoSuchKey');
    else reply.end(object.bytes);
  }

  private isSigned({ method, url, headers }: IncomingMessage, bytes: Buffer): boolean {
    const shape = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
    const [, credential = '', names = '', signature] = shape.exec(headers.authorization ?? '') ?? [];
    const moment = String(headers['x-amz-date']);
    const digest = String(headers['x-amz-content-sha256']);
    if (method === 'PUT' && digest !== sha256(bytes)) return false;

    const signed = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
    const request = [method, url, '', signed.join(''), names, digest].join('\n');
    const { keyId, region, secret } = this.place;
    const scope = [moment.slice(0, 8), region, 's3', 'aws4_request'];
    const text = ['AWS4-HMAC-SHA256', moment, scope.join('/'), sha256(request)].join('\n');
    const key = scope.reduce<Buffer | string>(hmac, `AWS4${secret}`);
    return credential === [keyId, ...scope].join('/') && signature === hmac(key, text).toString('hex');
  }
}

import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { checkPair, Storage, StorageTrouble, typeOfKey, type Stored } from './storage';

/** A bucket of any S3-compatible service and the key pair that may use it. */
export interface Bucket {
  /** `https://oss.example.cn`, without the bucket. */
  endpoint: string;
  bucket: string;
  region: string;
  keyId: string;
  secret: string;
  /** How long one call may take, retries included; 15 s unless told. */
  timeoutMs?: number;
}

/** Files in a bucket, addressed path-style. An answer of 5xx or 429 is asked again twice. */
export class S3Storage extends Storage {
  private readonly client: AwsClient;
  private readonly root: string;

  constructor(private readonly place: Bucket) {
    super();
    const { keyId: accessKeyId, secret: secretAccessKey, region } = place;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
    this.root = `${place.endpoint.replace(/\/+$/, '')}/${place.bucket}`;
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    checkPair(key, type);
    // Naming the digest puts the bytes under the signature: changed on the way, they are not kept.
    const digest = createHash('sha256').update(bytes).digest('hex');
    const headers = { 'content-type': type, 'x-amz-content-sha256': digest };
    const answer = await this.ask('put', key, { method: 'PUT', body: new Uint8Array(bytes), headers });
    if (!answer.ok) throw refusedBy(answer, 'put', key);
  }

  async get(key: string): Promise<Stored | null> {
    const type = typeOfKey(key);
    const answer = await this.ask('get', key, { method: 'GET' });
    if (isGone(answer)) return null;
    if (!answer.ok) throw refusedBy(answer, 'get', key);
    return { bytes: answer.bytes, type };
  }

  async remove(key: string): Promise<void> {
    typeOfKey(key);
    const answer = await this.ask('remove', key, { method: 'DELETE' });
    if (!answer.ok && !isGone(answer)) throw refusedBy(answer, 'remove', key);
  }

  async look(): Promise<void> {
    await this.get('health/look.bin');
  }

  private async ask(verb: string, key: string, init: RequestInit): Promise<Answer> {
    const { timeoutMs = 15_000 } = this.place;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const reply = await this.client.fetch(`${this.root}/${key}`, { ...init, signal, redirect: 'manual' });
      return { ok: reply.ok, status: reply.status, bytes: Buffer.from(await reply.arrayBuffer()) };
    } catch (trouble) {
      const answer = signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(trouble);
      throw new StorageTrouble(verb, key, answer, { cause: trouble, passing: true });
    }
  }
}

interface Answer {
  ok: boolean;
  status: number;
  bytes: Buffer;
}

/** The `<Code>` of an S3 error, or nothing. */
function codeOf({ bytes }: Answer): string {
  return /<Code>([A-Za-z0-9.]{1,80})<\/Code>/.exec(bytes.toString('utf8', 0, 2000))?.[1] ?? '';
}

/** A bucket that is missing answers 404 too, and must not look like a photo that is gone. */
function isGone(answer: Answer): boolean {
  return answer.status === 404 && codeOf(answer) !== 'NoSuchBucket';
}

function refusedBy(answer: Answer, verb: string, key: string): StorageTrouble {
  const passing = answer.status >= 500 || answer.status === 429;
  return new StorageTrouble(verb, key, `${answer.status} ${codeOf(answer)}`.trim(), { passing });
}

/** `fetch failed` says nothing; what failed is one level deeper. */
function reasonOf(trouble: unknown): string {
  const { cause, message } = trouble as Error & { cause?: NodeJS.ErrnoException };
  return cause?.code ?? cause?.message ?? message;
}

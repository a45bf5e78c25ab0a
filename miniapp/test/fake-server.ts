/** A server that does what it is asked once per key, as ours does, behind a network that breaks as it is told. */
import { createHash } from 'node:crypto';
import { me } from './samples';
import type { FakeUpload, wechat } from './taro';

type Ask = (typeof wechat.asks)[number];
type Answer = { statusCode: number; data: unknown };
/** What happens to the next exchange: it goes through, its question is lost, or its answer is. */
export type Cut = 'through' | 'question' | 'answer';

export class FakeServer {
  readonly tickets: { photos: string[]; words: string }[] = [];
  readonly moves: { move: string; version: number; photos: string[] }[] = [];
  version = 3;
  private readonly photos = new Map<string, boolean>();
  private readonly answers = new Map<string, { said: string; answer: Answer }>();

  constructor(private readonly cuts: Cut[]) {}

  async ask({ method, url, data, header }: Ask): Promise<Answer> {
    const path = url.replace('http://linli.test/api', '');
    if (method === 'GET') return this.carry(() => ({ statusCode: 200, data: me() }));
    return this.carry(() => this.once(header, JSON.stringify(data), () => this.write(path, data as Body)));
  }

  receive(upload: FakeUpload): void {
    const id = `photo ${upload.header['idempotency-key']}`;
    this.carry(() =>
      this.once(upload.header, upload.filePath, () => {
        this.photos.set(id, true);
        return { statusCode: 201, data: { id } };
      }),
    ).then(
      ({ statusCode, data }) => upload.arrive(statusCode, data),
      () => upload.fail(),
    );
  }

  private async carry(work: () => Answer): Promise<Answer> {
    const cut = this.cuts.shift() ?? 'through';
    if (cut === 'question') throw new Error('request:fail');
    const answer = work();
    if (cut === 'answer') throw new Error('request:fail timeout');
    return answer;
  }

  private once(header: Ask['header'], content: string, work: () => Answer): Answer {
    const key = header['idempotency-key'] ?? '';
    const said = createHash('sha256').update(content).digest('hex');
    const known = this.answers.get(key);
    if (known && known.said !== said) return no(422, 'key.reused');
    const answer = known?.answer ?? work();
    this.answers.set(key, { said, answer });
    return answer;
  }

  private write(path: string, body: Body): Answer {
    const photos = body.photos ?? body.fields?.photos ?? [];
    if (!photos.every((id) => this.photos.get(id))) return no(404, 'photo.missing');
    if (path !== '/tickets' && body.version !== this.version) return no(409, 'ticket.changed');
    for (const id of photos) this.photos.set(id, false);
    if (path === '/tickets') this.tickets.push({ photos, words: body.words ?? '' });
    else this.moves.push({ move: body.move ?? '', version: this.version++, photos });
    return { statusCode: 200, data: { id: 't1', version: this.version } };
  }

  /** Lets go of pictures that belong to nothing, as ours does after a day. */
  forgetLoose(): void {
    for (const id of this.photos.keys()) this.photos.set(id, false);
  }
}

interface Body {
  words?: string;
  photos?: string[];
  move?: string;
  version?: number;
  fields?: { photos?: string[] };
}

const no = (statusCode: number, code: string): Answer => ({ statusCode, data: { code, message: '不行' } });

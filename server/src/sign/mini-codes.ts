import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import { Storage } from '../platform/storage/storage';
import type { WechatAccount } from '../platform/wechat/account';
import { WeChat } from '../platform/wechat/wechat';

/** Codes asked of WeChat at once. Its limit is 5,000 a minute. */
const atOnce = 4;

/** Pixels of one side: 49 mm at 450 dots an inch. */
const side = 860;

/** What a trial version's code opens, residents cannot: it is never taken for the released one's. */
const keyOf = (code: string, state: WechatAccount['state']): string =>
  `sign/${code.toLowerCase()}${state === 'formal' ? '' : `-${state}`}.png`;

/** The mini-program code of each sign. A code never expires, so WeChat draws it once and storage keeps it. Never called inside a transaction. */
@Injectable()
export class MiniCodes {
  constructor(
    private readonly wechat: WeChat,
    private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The picture of every code, as PNG. Refuses when one is not kept and WeChat cannot draw it now. */
  async of(codes: readonly string[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const left = [...codes];
    const hand = async (): Promise<void> => {
      for (let code = left.shift(); code !== undefined; code = left.shift())
        found.set(code, await this.one(code));
    };
    await Promise.all(Array.from({ length: atOnce }, hand));
    return found;
  }

  private async one(code: string): Promise<Buffer> {
    const key = keyOf(code, this.config.wechat.state);
    const kept = await this.storage.get(key);
    if (kept) return kept.bytes;
    const drawn = await this.wechat
      .codeImage({ scene: `b=${code}`, page: 'pages/building/index', width: side })
      .catch((trouble: unknown) => {
        throw new Refusal('sign.no_mini_code', { why: trouble instanceof Error ? trouble.name : 'unknown' });
      });
    // Grey and opaque goes into a PDF as it is; colours with an alpha channel would be taken apart dot by dot.
    const { default: sharp } = await import('sharp');
    const picture = await sharp(drawn).flatten({ background: '#FFFFFF' }).greyscale().png().toBuffer();
    await this.storage.put(key, picture, 'image/png');
    return picture;
  }
}

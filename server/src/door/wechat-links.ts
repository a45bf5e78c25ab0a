import { Injectable } from '@nestjs/common';
import { WeChat } from '../platform/wechat/wechat';

const day = 24 * 60 * 60_000;

/** Links kept in memory at most; the oldest go first. */
const most = 10_000;

/** WeChat's limit for the life of a link. */
const livesDays = 30;

/** Links that open a door's page in WeChat from any other app; each is asked for once a day, because a day's number is limited. */
@Injectable()
export class WechatLinks {
  private readonly kept = new Map<string, { url: string; until: number }>();

  constructor(private readonly wechat: WeChat) {}

  /** The link for a door's code at a moment; null when WeChat gives none now. */
  async of(code: string, at: Date): Promise<string | null> {
    const known = this.kept.get(code);
    if (known && known.until > at.getTime()) return known.url;
    const url = await this.wechat
      .urlLink({ path: '/pages/building/index', query: `b=${code}`, expiresInDays: livesDays })
      .catch(() => null);
    if (url === null) return null;
    this.kept.delete(code);
    this.kept.set(code, { url, until: at.getTime() + day });
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
    return url;
  }
}

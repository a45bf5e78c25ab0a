import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import { doorApi } from '@linli/shared/door/door.api';
import { doorPage, type DoorPage } from '@linli/shared/door/door.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { doorCodeFrom } from '@linli/shared/place/door-code.rules';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { ThrottledByAddress } from '../platform/http/throttled';
import { DoorQueries } from './door.queries';
import { refusedDoor, smallDoor } from './door.page';
import { WechatLinks } from './wechat-links';

/** What WeChat sends when it fetches a page's data ahead of a cold start: the page's own query, encoded once more. */
interface Ahead {
  appid?: unknown;
  path?: unknown;
  query?: unknown;
}

@Controller()
export class DoorController {
  constructor(
    private readonly db: Db,
    private readonly doors: DoorQueries,
    private readonly links: WechatLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Answers(doorApi.door, doorPage)
  @Allow('anyone')
  @Header('cache-control', 'private, no-cache')
  door(@MaybeMe() me: Actor | null, @Param('code') code: string): Promise<DoorPage> {
    return this.db.readLate(me?.id ?? null, (read) => this.doors.door(read, me, code));
  }

  /** A door's data, which WeChat fetches while a phone is still starting the mini-program; empty where there is no door. */
  @Get('wechat/prefetch')
  @Allow('anyone')
  @Header('cache-control', 'no-store')
  async ahead(@Query() { appid, path, query }: Ahead): Promise<DoorPage | Record<string, never>> {
    const code = path === 'pages/building/index' ? doorCodeFrom(openedWith(query)) : null;
    if (appid !== this.config.wechat.appId || code === null) return {};
    return this.db.read((read) => this.doors.door(read, null, code)).catch(noDoor);
  }

  /** The small page behind a sign for whoever opens it outside the mini-program, and the file that proves to WeChat whose address it is. */
  @Get('s/:code')
  @Allow('anyone')
  @Header('cache-control', 'no-cache')
  async page(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { proof } = this.config;
    if (code === proof?.file) {
      reply.type('text/plain');
      return proof.text;
    }
    reply.type('text/html; charset=utf-8');
    try {
      const page = await this.db.read((read) => this.doors.door(read, null, code));
      return smallDoor(page, {
        app: this.appPage(page.code),
        wechat: `${this.config.publicUrl}/s/${page.code}/wechat`,
      });
    } catch (trouble) {
      if (trouble instanceof Refusal) return refusedDoor(trouble.message, this.appPage());
      throw trouble;
    }
  }

  /** Leads from another app or browser into the mini-program; into the browser's own app where WeChat gives no link. */
  @Get('s/:code/wechat')
  @Allow('anyone')
  @ThrottledByAddress(30)
  @Header('cache-control', 'no-store')
  async intoWechat(@Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    const { known, at } = await this.db.read(async (read) => ({
      known: await this.doors.door(read, null, code).catch(noDoor),
      at: read.at,
    }));
    const link = 'code' in known ? await this.links.of(known.code, at) : null;
    await reply.redirect(link ?? this.appPage('code' in known ? known.code : undefined), 302);
  }

  private appPage(code?: string): string {
    return `${this.config.publicUrl}/pages/building/index${code ? `?b=${code}` : ''}`;
  }
}

const openedWith = (query: unknown): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''));

function noDoor(trouble: unknown): Record<string, never> {
  if (trouble instanceof Refusal) return {};
  throw trouble;
}

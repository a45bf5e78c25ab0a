import { Body, Controller, Get, HttpCode, Inject, Logger, Post, Query, Res } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import type { FastifyReply } from 'fastify';
import { CONFIG, type Config } from '../platform/config';
import { Db } from '../platform/db/db';
import { Allow } from '../platform/http/allow';
import type { PushKeys } from '../platform/wechat/account';
import { isWechats, opened, type PushQuery } from './push.opening';
import { PushService, type Taken } from './push.service';

/** How far from our moment a signature may have been made, in milliseconds; WeChat's tries lie within seconds. */
const signedWithin = 10 * 60_000;

/** Where WeChat tells us what happened on its side. Whoever cannot sign hears 403 and nothing else. */
@Controller('wechat/push')
export class PushController {
  private readonly log = new Logger('push');

  constructor(
    private readonly db: Db,
    private readonly pushes: PushService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** WeChat's console checks the address: the echo goes back as it came. */
  @Get()
  @Allow('anyone')
  check(@Query() query: PushQuery, @Res({ passthrough: true }) reply: FastifyReply): string {
    const { token } = this.keys();
    const { echostr } = query;
    return isWechats(token, query) && typeof echostr === 'string' ? say(reply, echostr) : refuse(reply);
  }

  /** Kept and answered at once: WeChat waits five seconds and then tells it again. */
  @Post()
  @HttpCode(200)
  @Allow('anyone')
  async hear(
    @Query() query: PushQuery,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const push = opened(this.keys(), this.config.wechat.appId, query, body);
    const taken =
      push &&
      (await this.db.write(async (tx) => {
        const age = Math.abs(tx.at.getTime() - push.signedAt.getTime());
        return age <= signedWithin ? this.pushes.take(tx, push.message) : null;
      }));
    if (!taken) return refuse(reply);
    this.note(taken);
    return say(reply, 'success');
  }

  private keys(): PushKeys {
    if (!this.config.wechat.push) throw new Refusal('route.missing');
    return this.config.wechat.push;
  }

  private note({ kind, event, isFirst }: Taken): void {
    if (isFirst && event === null) this.log.warn(`WeChat told ${kind}, which nobody here knows`);
    if (isFirst && event === 'punished')
      this.log.error('WeChat punishes the mini-program; its console says why');
  }
}

function say(reply: FastifyReply, words: string): string {
  void reply.type('text/plain; charset=utf-8');
  return words;
}

function refuse(reply: FastifyReply): string {
  void reply.code(403);
  return '';
}

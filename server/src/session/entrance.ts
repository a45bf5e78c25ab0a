import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { Actors } from '../people/actor.service';
import { Db } from '../platform/db/db';
import { WeChat } from '../platform/wechat/wechat';
import { PassService } from './pass.service';
import { SessionService, type Opened } from './session.service';

const passCode = /^pass:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The edge at which sessions begin and end; it opens the transactions, and asks WeChat before them. */
@Injectable()
export class Entrance {
  constructor(
    private readonly db: Db,
    private readonly wechat: WeChat,
    private readonly sessions: SessionService,
    private readonly passes: PassService,
    private readonly actors: Actors,
  ) {}

  /** Opens a session for WeChat's code, or for `pass:<id>` in the browser that asked for this pass. */
  async open(code: string, browser: string | null): Promise<Opened> {
    if (code.startsWith('pass:')) {
      const id = passCode.exec(code)?.[1];
      if (!id) throw new Refusal('pass.unknown');
      return this.db.write((tx) => this.passes.enter(tx, id, browser));
    }
    const openid = await this.wechat.openidOf(code);
    return this.db.write((tx) => this.sessions.signIn(tx, openid));
  }

  /** Ends a session; this process forgets it at once, others within half a minute. */
  async close({ id, sessionId }: Actor): Promise<void> {
    await this.db.write((tx) => this.sessions.end(tx, sessionId));
    this.actors.forget(id);
  }
}

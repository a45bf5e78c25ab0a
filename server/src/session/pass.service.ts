import { Inject, Injectable } from '@nestjs/common';
import type { BrowserPass, PassState } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { CONFIG, type Config } from '../platform/config';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { hashOf, randomCode, randomToken } from '../platform/secret';
import { BrowserPassRow } from './session.entity';
import { passConfirmed } from './session.events';
import { SessionRepository } from './session.repository';
import { SessionService, type Opened } from './session.service';

/** How long a pass may be confirmed and used, in milliseconds. */
const goodFor = 2 * 60_000;

/** Letting a browser in by a code that a signed-in phone confirms. */
@Injectable()
export class PassService {
  constructor(
    private readonly passes: SessionRepository,
    private readonly sessions: SessionService,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** A pass for the browser that asks; `browser` is the secret by which it is known again, of which only the hash is kept. */
  async ask(tx: Tx): Promise<{ pass: BrowserPass; browser: string }> {
    const [id, code, browser] = [newId(tx.at), randomCode(8), randomToken()];
    const until = new Date(tx.at.getTime() + goodFor);
    await tx.rows.insert(BrowserPassRow, { id, codeHash: hashOf(code), browserHash: hashOf(browser), until });
    const link = `${this.config.publicUrl}/pages/sign-in/index?pass=${code}`;
    return { pass: { id, code, link, until: until.toISOString() }, browser };
  }

  /** How a pass stands, told only to the browser that asked for it. */
  async stateOf(read: Read, id: string, browser: string | null): Promise<PassState> {
    const pass = ownPass(await this.passes.passById(read, id), browser);
    if (pass.usedAt || pass.until <= read.at) return { state: 'over' };
    return { state: pass.confirmedAt ? 'confirmed' : 'waiting' };
  }

  /** Confirms, from my phone, that the browser which shows this code is mine. */
  async confirm(tx: Tx, me: Actor, code: string): Promise<void> {
    if (!(await this.sessions.isPhone(tx, me.sessionId))) throw new Refusal('pass.phone_only');
    const pass = await this.passes.lockPass(tx, { codeHash: hashOf(code) });
    if (!pass) throw new Refusal('pass.unknown');
    if (pass.confirmedAt) throw new Refusal('pass.used');
    if (pass.until <= tx.at) throw new Refusal('pass.over');
    await tx.rows.update(BrowserPassRow, pass.id, { personId: me.id, confirmedAt: tx.at });
    const about = { districtId: null, subjectId: me.id, actorId: me.id };
    await this.outbox.publish(tx, passConfirmed({ ...about, facts: { pass: pass.id } }));
  }

  /** Opens the session of a confirmed pass, once, for the browser that asked for it. */
  async enter(tx: Tx, id: string, browser: string | null): Promise<Opened> {
    const pass = ownPass(await this.passes.lockPass(tx, { id }), browser);
    if (pass.usedAt) throw new Refusal('pass.used');
    if (pass.until <= tx.at) throw new Refusal('pass.over');
    if (!pass.personId) throw new Refusal('pass.waiting');
    await tx.rows.update(BrowserPassRow, id, { usedAt: tx.at });
    return this.sessions.open(tx, pass.personId, 'browser');
  }
}

/** The pass, if there is one and this browser asked for it. */
function ownPass(pass: BrowserPassRow | null, browser: string | null): BrowserPassRow {
  if (!pass) throw new Refusal('pass.unknown');
  if (!browser || !hashOf(browser).equals(pass.browserHash)) throw new Refusal('pass.elsewhere');
  return pass;
}

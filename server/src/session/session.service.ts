import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { PeopleService } from '../people/people.service';
import type { Db, Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { hashOf, randomToken } from '../platform/secret';
import { SessionRow, type SessionKind } from './session.entity';
import { SessionRepository } from './session.repository';

const hour = 60 * 60;

/** How long a session lasts, in seconds. */
const lasts: Record<SessionKind, number> = { phone: 30 * 24 * hour, browser: 12 * hour };

/** A session that has just been opened: its token is told now and never again. */
export interface Opened {
  readonly token: string;
  readonly seconds: number;
}

/** Who is signed in. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly people: PeopleService,
  ) {}

  /** Opens a phone's session for whoever has this openid. */
  async signIn(tx: Tx, openid: string): Promise<Opened> {
    return this.open(tx, await this.people.personFor(tx, openid), 'phone');
  }

  /** Opens a session with a new token of 256 bits. */
  async open(tx: Tx, personId: string, kind: SessionKind): Promise<Opened> {
    const token = randomToken();
    const seconds = lasts[kind];
    const until = new Date(tx.at.getTime() + seconds * 1000);
    const session = { id: newId(tx.at), personId, tokenHash: hashOf(token), kind, createdAt: tx.at, until };
    await tx.rows.insert(SessionRow, session);
    return { token, seconds };
  }

  /** Ends one session; ending it again changes nothing. */
  end(tx: Tx, sessionId: string): Promise<void> {
    return this.sessions.end(tx, sessionId);
  }

  /** Removes sessions that ended 30 days ago and passes that ended a day ago, at most 5,000 of each; answers how many. */
  async reap(tx: Tx): Promise<number> {
    return this.sessions.reap(tx);
  }

  /** Ends every session of a person. */
  endAllOf(tx: Tx, personId: string): Promise<void> {
    return this.sessions.endAllOf(tx, personId);
  }

  /** Whether a session was opened by a phone, not by a browser's pass. */
  isPhone(read: Read, sessionId: string): Promise<boolean> {
    return this.sessions.isPhone(read, sessionId);
  }

  /** Who a token belongs to, with the posts in force today; null when it opens nothing (any more). */
  async actorBehind(read: Read, token: string): Promise<Actor | null> {
    const person = await this.sessions.alive(read, { tokenHash: hashOf(token) });
    return person && { ...person, posts: await this.people.postsOf(read, person.id) };
  }

  /** The same for a token of which nothing is known yet, in one statement. */
  look(db: Db, token: string): Promise<Actor | null> {
    return db.look((rows, now) => this.sessions.actorBehind(rows, hashOf(token), now));
  }

  /** Who a session belongs to while it is alive, with the posts in force today; null once it has ended. */
  async actorOf(read: Read, sessionId: string): Promise<Actor | null> {
    const person = await this.sessions.alive(read, { id: sessionId });
    return person && { ...person, posts: await this.people.postsOf(read, person.id) };
  }
}

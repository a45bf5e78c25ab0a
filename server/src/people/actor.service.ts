import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';

/** How long a process may go on believing what it knows of someone, in milliseconds. */
export const actorMemory = 30_000;
const mostActors = 10_000;

interface Known {
  readonly actor: Actor;
  readonly until: number;
}

/** Who is behind a session, remembered by this process for at most half a minute. */
@Injectable()
export class Actors {
  private readonly known = new Map<string, Known>();
  /** Rises with every `forget`, so that a look that began before it is not remembered after it. */
  private turn = 0;

  /** The actor of a session key: from memory, else by `look`, whose answer is remembered unless it is null. */
  async behind(key: string, look: () => Promise<Actor | null>): Promise<Actor | null> {
    const known = this.known.get(key);
    if (known && performance.now() < known.until) return known.actor;
    return this.lookAgain(key, look);
  }

  /** The actor of a session key as the rows say it now. */
  async lookAgain(key: string, look: () => Promise<Actor | null>): Promise<Actor | null> {
    this.known.delete(key);
    const { turn } = this;
    const actor = await look();
    if (actor && turn === this.turn) this.remember(key, actor);
    return actor;
  }

  /** Drops what this process knows of a person: their sessions, name or posts have changed. */
  forget(personId: string): void {
    this.turn++;
    for (const [key, { actor }] of this.known) if (actor.id === personId) this.known.delete(key);
  }

  /** Drops everything, when it is not told whose posts have changed. */
  forgetAll(): void {
    this.turn++;
    this.known.clear();
  }

  private remember(key: string, actor: Actor): void {
    this.known.set(key, { actor, until: performance.now() + actorMemory });
    const [oldest] = this.known.keys();
    if (this.known.size > mostActors && oldest !== undefined) this.known.delete(oldest);
  }
}

import type { Actor } from '@linli/shared/people/people.rules';
import type { PeopleService } from '../src/people/people.service';
import type { Tx } from '../src/platform/db/db';
import type { Door } from './register';

/** Someone who lives in the demo and reports things. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly door: Door;
}

/** Everyone in the demo: the known ones by name, and who steers each community. */
export class Cast {
  readonly neighbours: Neighbour[] = [];
  private readonly named = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();

  constructor(private readonly people: PeopleService) {}

  enter(name: string, id: string): void {
    if (this.named.has(name)) throw new Error(`${name} is in the cast already`);
    this.named.set(name, id);
  }

  /** The key of someone known by name, or of a post such as 青石桥社区 书记. */
  id(name: string): string {
    const id = this.named.get(name);
    if (!id) throw new Error(`nobody is called ${name}`);
    return id;
  }

  knows(name: string): boolean {
    return this.named.has(name);
  }

  /** Someone as the verbs know who acts; posts never change while the demo is told. */
  async actor(tx: Tx, id: string): Promise<Actor> {
    const known = this.actors.get(id);
    if (known) return known;
    const [name, posts] = [await this.people.nameOf(tx, id), await this.people.postsOf(tx, id)];
    const actor = { id, sessionId: id, name, posts };
    this.actors.set(id, actor);
    return actor;
  }
}

export const workerOf = (community: string): string => `${community} 社工`;
export const secretaryOf = (community: string): string => `${community} 书记`;

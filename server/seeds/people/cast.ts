import type { Door } from '../places/register';

/** Someone who lives in the demo and reports things. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly door: Door;
}

/** Everyone in the demo: people and posts by name, and who lives where. */
export class Cast {
  readonly neighbours: Neighbour[] = [];
  private readonly named = new Map<string, string>();

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
}

export const workerOf = (community: string): string => `${community} 社工`;
export const secretaryOf = (community: string): string => `${community} 书记`;

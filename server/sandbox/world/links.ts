import type { Chance } from './chance';
import type { VirtualClock } from './virtual-clock';

/** Where a short link leads: a page of the mini-program until an instant in milliseconds. */
export interface Link {
  readonly kind: 'scheme' | 'url';
  readonly path: string;
  readonly query: string;
  readonly env: string;
  readonly endsAt: number;
}

/** The short links made so far, by the ticket in them. */
export class Links {
  private readonly links = new Map<string, Link>();

  constructor(
    private readonly clock: VirtualClock,
    private readonly chance: Chance,
  ) {}

  /** Keeps a link; gives its ticket of 12 letters. */
  put(link: Link): string {
    const ticket = this.chance.letters(40).replace(/[-_]/g, '').slice(0, 12);
    this.links.set(ticket, link);
    return ticket;
  }

  /** Where a ticket leads now. */
  open(ticket: string): Link | 'unknown' | 'expired' {
    const link = this.links.get(ticket);
    if (!link) return 'unknown';
    return link.endsAt <= this.clock.at() ? 'expired' : link;
  }
}

import type { Chance } from './chance';

/** A disturbance: of which calls, and what happens to them. Without `nth` and `probability` every call of the path is hit. */
export interface Fault {
  readonly match: { readonly path: string; readonly nth?: number; readonly probability?: number };
  readonly do: {
    /** Refused with this number, and nothing is done. */
    readonly errcode?: number;
    /** Answered with this status and no JSON, and nothing is done. */
    readonly httpStatus?: number;
    /** Done at once, answered so many real milliseconds later. */
    readonly delayMs?: number;
    /** Done, and then the line is cut without an answer. */
    readonly reset?: boolean;
    /** Done, and half of the answer arrives. */
    readonly truncate?: boolean;
    /** Done, and the answer says it is of this type. */
    readonly contentType?: string;
  };
}

/** The disturbances in force; which call each hits depends on the order of calls and the seed alone. */
export class Faults {
  private faults: { fault: Fault; seen: number }[] = [];

  constructor(private readonly chance: Chance) {}

  /** Replaces all disturbances; their counts begin anew. */
  set(faults: readonly Fault[]): void {
    this.faults = faults.map((fault) => ({ fault, seen: 0 }));
  }

  /** What happens to this call of a path. */
  hit(path: string): Fault['do'] {
    const hits = this.faults.filter((known) => {
      const { match } = known.fault;
      if (match.path !== path) return false;
      known.seen += 1;
      if (match.nth !== undefined && match.nth !== known.seen) return false;
      return match.probability === undefined || this.chance.fraction() < match.probability;
    });
    return Object.assign({}, ...hits.map(({ fault }) => fault.do)) as Fault['do'];
  }
}

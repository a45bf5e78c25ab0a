/** The stand-in's time in milliseconds: the given clock moved by as much as was asked for. */
export class VirtualClock {
  private ahead = 0;

  constructor(private readonly now: () => number) {}

  /** This instant. */
  at(): number {
    return this.now() + this.ahead;
  }

  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  /** Goes to an instant and runs on from there. */
  setTo(instant: number): void {
    this.ahead = instant - this.now();
  }
}

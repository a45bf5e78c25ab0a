interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly told: (answer: Answer) => void;
  readonly failed: (trouble: unknown) => void;
}

/** How many are done in one go. */
const most = 200;

/**
 * Does in one go what is asked for while it is busy: who comes alone is served at once, and of a crowd each waits for one
 * turn and not for everybody before them. Asks of the same name are never in one go.
 */
export class Batches<Ask, Answer> {
  private waiting: Waiting<Ask, Answer>[] = [];
  private busy = false;

  /** `work` answers as many as it is asked, in their order. */
  constructor(
    private readonly nameOf: (ask: Ask) => string,
    private readonly work: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
  ) {}

  do(ask: Ask): Promise<Answer> {
    return new Promise((told, failed) => {
      this.waiting.push({ ask, told, failed });
      if (!this.busy) void this.workOff();
    });
  }

  private async workOff(): Promise<void> {
    this.busy = true;
    while (this.waiting.length) {
      const turn = this.next();
      try {
        const answers = await this.work(turn.map(({ ask }) => ask));
        if (answers.length !== turn.length) throw new Error('not everybody got an answer');
        answers.forEach((answer, at) => turn[at]?.told(answer));
      } catch (trouble) {
        turn.forEach(({ failed }) => failed(trouble));
      }
    }
    this.busy = false;
  }

  /** The first who wait, one of each name; the others stay in their order. */
  private next(): Waiting<Ask, Answer>[] {
    const named = new Map<string, Waiting<Ask, Answer>>();
    const later: Waiting<Ask, Answer>[] = [];
    for (const one of this.waiting) {
      const name = this.nameOf(one.ask);
      if (named.size < most && !named.has(name)) named.set(name, one);
      else later.push(one);
    }
    this.waiting = later;
    return [...named.values()];
  }
}

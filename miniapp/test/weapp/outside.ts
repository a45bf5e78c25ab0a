/** What the phone waits for from outside: answers of servers that are still under way. */
export class Outside {
  private readonly underWay = new Set<Promise<unknown>>();

  add<Got>(coming: Promise<Got>): Promise<Got> {
    const settled = coming.then(
      () => undefined,
      () => undefined,
    );
    this.underWay.add(settled);
    void settled.then(() => this.underWay.delete(settled));
    return coming;
  }

  /** Resolves when the next one has come; undefined when nothing is under way. */
  next(): Promise<unknown> | undefined {
    return this.underWay.size ? Promise.race(this.underWay) : undefined;
  }
}

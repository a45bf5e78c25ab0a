const breath = () => new Promise((go) => setTimeout(go));

/** Does one thing after the other, each in a task of its own: in between an old phone paints and hears the finger. */
export async function inSteps(steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of steps) {
    await breath();
    await step();
  }
}

/** Browsers fetch the newest version by themselves. */
export function offerNewer(): void {}

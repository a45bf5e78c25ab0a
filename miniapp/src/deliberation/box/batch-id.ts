/** A key for a new batch of paper. It need not be secret, only unlike every other. */
export const newBatchId = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));

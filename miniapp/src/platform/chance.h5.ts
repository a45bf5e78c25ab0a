/** So many unguessable bytes, from the browser. */
export const draw = async (length: number): Promise<Uint8Array> =>
  crypto.getRandomValues(new Uint8Array(length));

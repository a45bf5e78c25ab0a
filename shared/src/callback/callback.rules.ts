/** What came of one call. */
export const callResults = ['reached', 'unreached', 'refused'] as const;
export type CallResult = (typeof callResults)[number];

/** How a call-back stands: `lapsed` when the matter is handled anew, or its reporter left, before anyone was reached. */
export const callStates = ['waiting', 'reached', 'refused', 'unreached', 'lapsed'] as const;
export type CallState = (typeof callStates)[number];

/** After so many calls that nobody answered it is closed as unreached. */
export const callTries = 2;

/** How a call-back stands after one more call; `tries` counts those before it that nobody answered. */
export const afterCall = (result: CallResult, tries: number): CallState =>
  result === 'unreached' && tries + 1 < callTries ? 'waiting' : result;

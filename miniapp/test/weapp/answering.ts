import type { Clock } from './clock';

/** A refusal of WeChat's: `errMsg` without the name before it, `errno` where WeChat gives one. */
export class WxFail extends Error {
  constructor(
    message: string,
    readonly errno?: number,
  ) {
    super(message);
  }
}

/** Options of a wx function: whatever it takes, and its three callbacks. */
export interface Callbacks {
  success?: (got: object) => void;
  fail?: (got: object) => void;
  complete?: (got: object) => void;
}

/** Answers as wx does: after its caller has gone on, by callbacks, or by a promise where none is given. */
export type Answer = (
  name: string,
  options: Callbacks | undefined,
  work: () => object | void | Promise<object | void>,
) => Promise<object> | undefined;

/** `Answer` on a clock, as long as the app `lives`; anything else than a refusal of WeChat's is a fault, which `complain` hears too. */
export function answering(clock: Clock, complain: (what: string) => void, lives: () => boolean): Answer {
  return (name, options, work) => {
    const { success, fail, complete } = options ?? {};
    const run = async (): Promise<object> => ({ errMsg: `${name}:ok`, ...(await work()) });
    const refused = (error: unknown): object => {
      const errno = error instanceof WxFail ? error.errno : undefined;
      if (!(error instanceof WxFail)) complain(`wx.${name}: ${error instanceof Error ? error.stack : error}`);
      const message = error instanceof Error ? error.message : String(error);
      return { errMsg: `${name}:fail ${message}`, ...(errno && { errno, errCode: errno }) };
    };
    if (!success && !fail && !complete)
      return run().catch((error: unknown) => Promise.reject(refused(error)));
    const end = (callback: Callbacks['success'], got: object) =>
      void clock.set(() => {
        if (!lives()) return;
        callback?.(got);
        complete?.(got);
      });
    void run().then(
      (got) => end(success, got),
      (error: unknown) => end(fail, refused(error)),
    );
    return undefined;
  };
}

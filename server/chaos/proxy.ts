import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a line suffers: milliseconds of delay, and how often a piece of it breaks the line or is the last thing said. */
export interface Ills {
  latency: number;
  jitter: number;
  /** Share of pieces that end in a reset. */
  reset: number;
  /** Share of answers that are never heard, though the work is done. */
  cutReply: number;
  /** Share of asks after which the line breaks a moment later, while they are still being worked on. */
  hangUp: number;
  /** Everything is swallowed. */
  blackhole: boolean;
}

export const healthy: Ills = { latency: 0, jitter: 0, reset: 0, cutReply: 0, hangUp: 0, blackhole: false };

/** A line between two programs that can be made ill; `broke` counts what it did. */
export interface FaultProxy {
  readonly port: number;
  readonly broke: { resets: number; cuts: number; hangUps: number };
  /** Makes the line ill, or with nothing well again; a line that swallowed something is cut then, for what it lost is lost. */
  suffer(ills?: Partial<Ills>): void;
  close(): Promise<void>;
}

/** Stands on `port` of loopback before `upstream`; `chance` decides what happens to each piece. */
export async function faultProxy(port: number, upstream: number, chance: () => number): Promise<FaultProxy> {
  let ills = healthy;
  const broke = { resets: 0, cuts: 0, hangUps: 0 };
  const lines = new Set<() => void>();
  const server = createServer((near) => {
    const far = connect(upstream, '127.0.0.1');
    const cut = () => {
      if (!lines.delete(cut)) return;
      near.resetAndDestroy();
      far.destroy();
    };
    lines.add(cut);
    carry(near, far, false, cut);
    carry(far, near, true, cut);
  });
  function carry(from: Socket, to: Socket, isReply: boolean, cut: () => void): void {
    let before: Promise<unknown> = Promise.resolve();
    from.on('data', (piece: Buffer) => {
      if (ills.blackhole) return;
      if (isReply && chance() < ills.cutReply) return (broke.cuts++, cut());
      if (chance() < ills.reset) return (broke.resets++, cut());
      if (!isReply && chance() < ills.hangUp) {
        broke.hangUps++;
        setTimeout(cut, chance() * 400);
      }
      const delay = ills.latency && ills.latency + chance() * ills.jitter;
      before = before
        .then(() => (delay ? pause(delay) : undefined))
        .then(() => !to.destroyed && to.write(piece));
    });
    from.on('end', () => void before.then(() => to.end()));
    from.on('error', cut);
    from.on('close', () => {
      lines.delete(cut);
      void before.then(() => to.destroy());
    });
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    broke,
    suffer: (more = {}) => {
      const swallowed = ills.blackhole;
      ills = { ...healthy, ...more };
      if (swallowed) for (const cut of [...lines]) cut();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const cut of [...lines]) cut();
      }),
  };
}

import type { Answer, Callbacks } from '../answering';
import { WxFail } from '../answering';
import type { Phone } from '../phone';

type Hear = (detail: { tempFilePath: string; duration: number }) => void;

/** The microphone and the loudspeaker: what the person says is a file they brought, and what is played is written down. */
export function sound(phone: Phone, answer: Answer): Record<string, unknown> {
  const heard = new Map<string, Hear>();
  const tell = (name: string, tempFilePath = '', duration = 0) =>
    void phone.clock.set(() => heard.get(name)?.({ tempFilePath, duration }));
  let since: number | null = null;
  let full = 0;
  const recorder = {
    ...Object.fromEntries(
      ['Start', 'Stop', 'Error', 'Pause', 'Resume', 'InterruptionBegin', 'InterruptionEnd'].map((name) => [
        `on${name}`,
        (hear: Hear) => void heard.set(name, hear),
      ]),
    ),
    start({ duration = 60_000 }: { duration?: number }) {
      since = phone.clock.now;
      full = phone.clock.set(() => recorder.stop(), duration);
      tell('Start');
    },
    stop() {
      if (since === null) return;
      phone.clock.clear(full);
      tell('Stop', phone.files.temporary(phone.person.voice, 'mp3'), phone.clock.now - since);
      since = null;
    },
  };
  const player = () => {
    const ended: (() => void)[] = [];
    const context = {
      src: '',
      play: () => {
        phone.did.push(`plays ${context.src}`);
        phone.clock.set(() => ended.forEach((hear) => hear()), 2_000);
      },
      onEnded: (hear: () => void) => ended.push(hear),
      onError: () => undefined,
      destroy: () => ended.splice(0),
    };
    return context;
  };
  return {
    authorize: (ask: Callbacks & { scope: string }) =>
      answer('authorize', ask, () => {
        phone.privacy.ask('getRecorderManager');
        if (phone.person.voice.length === 0) throw new WxFail('auth deny');
      }),
    getRecorderManager: () => recorder,
    createInnerAudioContext: player,
    setInnerAudioOption: (ask: Callbacks) => answer('setInnerAudioOption', ask, () => undefined),
  };
}

import { WxFail, type Answer, type Callbacks } from '../answering';
import type { Phone } from '../phone';

type Hear = (news: object) => void;

const listeners = (names: readonly string[], heard: Map<string, Hear>) =>
  Object.fromEntries(names.map((name) => [name, (hear: Hear) => void heard.set(name, hear)]));

/** The microphone, which the person must allow, and the loudspeaker. */
export function voice(phone: Phone, answer: Answer): Record<string, unknown> {
  const recorder = recorderOf(phone);
  return {
    authorize: (ask: Callbacks & { scope: string }) =>
      answer('authorize', ask, () => {
        if (ask.scope === 'scope.record') phone.privacy.ask('getRecorderManager');
        if (!phone.person.permits) throw new WxFail('auth deny');
      }),
    getRecorderManager: () => recorder,
    setInnerAudioOption: (ask: Callbacks) => answer('setInnerAudioOption', ask, () => undefined),
    createInnerAudioContext: () => {
      const heard = new Map<string, Hear>();
      return {
        ...listeners(['onPlay', 'onEnded', 'onError', 'onStop', 'onPause', 'onCanplay'], heard),
        src: '',
        play() {
          phone.did.push(`hears ${this.src}`);
          phone.clock.set(() => heard.get('onEnded')?.({}));
        },
        stop: () => undefined,
        pause: () => undefined,
        destroy: () => heard.clear(),
      };
    },
  };
}

function recorderOf(phone: Phone): object {
  const { clock } = phone;
  const heard = new Map<string, Hear>();
  const tell = (name: string, news: object = {}) => void clock.set(() => heard.get(name)?.(news));
  let begun: { at: number; end: number } | null = null;
  const stop = () => {
    if (!begun) return;
    clock.clear(begun.end);
    const duration = clock.now - begun.at;
    begun = null;
    const bytes = phone.person.speaks(duration / 1000);
    tell('onStop', { tempFilePath: phone.files.temporary(bytes, 'mp3'), duration, fileSize: bytes.length });
  };
  const names = ['onStart', 'onStop', 'onError', 'onPause', 'onResume', 'onFrameRecorded'];
  return {
    ...listeners([...names, 'onInterruptionBegin', 'onInterruptionEnd'], heard),
    start({ duration = 60_000 }: { duration?: number }) {
      if (begun || !phone.privacy.agreed || !phone.person.permits)
        return tell('onError', { errMsg: 'operateRecorder:fail' });
      begun = { at: clock.now, end: clock.set(stop, duration) };
      tell('onStart');
    },
    stop,
    pause: () => tell('onPause'),
    resume: () => tell('onResume'),
  };
}

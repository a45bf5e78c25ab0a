import Taro from '@tarojs/taro';
import { recordingLimits } from '@linli/shared/recording/recording.contract';
import { NoMicrophone, type Recorder, type Take } from './host.port';

/** Speech needs no more; a minute is 240 kB, which every phone can play. */
const settings = {
  duration: recordingLimits.seconds * 1000,
  sampleRate: 16000,
  numberOfChannels: 1,
  encodeBitRate: 32000,
  format: 'mp3',
} as const;

/** Records in WeChat, which asks the person for the microphone the first time only. */
export async function record(): Promise<Recorder> {
  await Taro.authorize({ scope: 'scope.record' }).catch(() => {
    throw new NoMicrophone(true);
  });
  const recorder = Taro.getRecorderManager();
  const stop = () => recorder.stop();
  let cancelled = false;
  return new Promise((open, refuse) => {
    let finish: (take: Take | null) => void = () => undefined;
    const taken = new Promise<Take | null>((done) => (finish = done));
    recorder.onStart(() =>
      open({
        taken,
        stop,
        cancel() {
          cancelled = true;
          stop();
        },
      }),
    );
    recorder.onStop(({ tempFilePath, duration }) =>
      finish(cancelled ? null : { file: tempFilePath, seconds: Math.round(duration / 1000) }),
    );
    recorder.onError(() => {
      refuse(new NoMicrophone(false));
      finish(null);
    });
    // a call or the app going away only pauses it; what was said until then is kept
    recorder.onInterruptionBegin(stop);
    recorder.onPause(stop);
    recorder.start(settings);
  });
}

/** Plays in WeChat, also on a phone whose ringer is switched off. */
export function play(url: string, ended: (heard: boolean) => void): () => void {
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined);
  const sound = Taro.createInnerAudioContext();
  const end = (heard: boolean) => {
    sound.destroy();
    ended(heard);
  };
  sound.src = url;
  sound.onEnded(() => end(true));
  sound.onError(() => end(false));
  sound.play();
  return () => sound.destroy();
}

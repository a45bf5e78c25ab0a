import { recordingLimits } from '@linli/shared/recording/recording.contract';
import { NoMicrophone, type Recorder, type Take } from './host.port';

/** What browsers record, the one first that every phone can play. */
const kinds = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus'];

/** Records in a browser, which asks the person for the microphone. */
export async function record(): Promise<Recorder> {
  const mimeType =
    typeof MediaRecorder === 'undefined'
      ? undefined
      : kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
  // browsers give no microphone to a page that came without https
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!mimeType || !devices) throw new NoMicrophone(false);
  const stream = await devices.getUserMedia({ audio: true }).catch((why: unknown) => {
    throw new NoMicrophone(why instanceof Error && why.name === 'NotAllowedError');
  });
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 32_000 });
  const parts: Blob[] = [];
  let cancelled = false;
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  recorder.ondataavailable = ({ data }) => void parts.push(data);
  // a call or an unplugged headset takes the microphone away; what was said until then is kept
  stream.getTracks().forEach((track) => track.addEventListener('ended', stop));
  const since = Date.now();
  const full = setTimeout(stop, recordingLimits.seconds * 1000);
  const taken = new Promise<Take | null>((done) => {
    recorder.onstop = () => {
      clearTimeout(full);
      stream.getTracks().forEach((track) => track.stop());
      const seconds = Math.min(recordingLimits.seconds, Math.round((Date.now() - since) / 1000));
      done(cancelled ? null : { file: new File(parts, 'sound', { type: mimeType }), seconds });
    };
    recorder.onerror = () => {
      cancelled = true;
      stop();
    };
  });
  recorder.start();
  return {
    taken,
    stop,
    cancel() {
      cancelled = true;
      stop();
    },
  };
}

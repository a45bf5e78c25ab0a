import { useCallback, useEffect, useRef, useState } from 'react';
import { recordingApi } from '@linli/shared/recording/recording.api';
import { call } from './call';
import { fileAddress } from './file-address';
import type { FormFile } from './form-file';
import { host } from './host';
import { NoMicrophone, type Recorder } from './host.port';
import { useOnline } from './online';
import { hush } from './playing';
import { fileOf } from './uploads';
import {
  arrivedVoice,
  dropVoice,
  keptOf,
  sendVoice,
  stateOf,
  useVoiceStates,
  type VoiceState,
} from './voice-upload';

/** Why there is no recording: the microphone is refused or missing, or nothing came of it. */
export type VoiceFault = 'refused' | 'missing' | 'short' | 'broken';

export interface Voice {
  phase: 'idle' | 'opening' | 'listening';
  /** While listening: seconds so far. */
  seconds: number;
  fault: VoiceFault | null;
  kept: FormFile | null;
  /** How far the kept one has come. */
  sent: VoiceState | null;
  start: () => Promise<void>;
  /** Ends listening and keeps what was said. */
  stop: () => void;
  /** Ends listening and keeps nothing. */
  cancel: () => void;
  remove: () => void;
  retry: () => void;
  /** Where the kept one can be played from. */
  address: () => Promise<string>;
  /** The id of the kept one once it has arrived, tried again if need be; null when there is none or it will not arrive. */
  settled: () => Promise<string | null>;
  /** Ends listening with the field it is shown in, and keeps what was said. */
  leave: () => void;
}

/** What stands at the words of a form whose recording did not arrive. */
export const voiceUnsent = '录音没传上。点重试，或者去掉它，写几个字';

/** What is wrong with a form whose recording the server will not take; nothing when it takes it, now or later. */
export const refusedVoice = ({ sent }: Pick<Voice, 'sent'>): string | undefined =>
  sent?.state === 'failed' && !sent.canRetry ? voiceUnsent : undefined;

interface VoiceOwner {
  kept: FormFile | null;
  keep: (kept: FormFile | null) => void;
  /** Keeps it on the phone, as long as nobody has signed in. */
  held?: boolean;
}

/**
 * The recording of a form: spoken here, kept with its draft, sent at once, and again when the network is back.
 */
export function useVoice({ kept, keep, held = false }: VoiceOwner): Voice {
  const [phase, setPhase] = useState<Voice['phase']>('idle');
  const [seconds, setSeconds] = useState(0);
  const [fault, setFault] = useState<VoiceFault | null>(null);
  const recorder = useRef<Recorder | null>(null);
  const dropped = useRef(false);
  const owner = useRef({ kept, keep });
  owner.current = { kept, keep };

  const leave = useCallback(() => {
    // a microphone that opens only now must not listen to nobody
    if (!recorder.current) dropped.current = true;
    recorder.current?.stop();
  }, []);
  useEffect(() => {
    if (phase !== 'listening') return;
    const tick = setInterval(() => setSeconds((so) => so + 1), 1000);
    return () => clearInterval(tick);
  }, [phase]);
  useVoiceStates((all) => kept && all[kept.key]);
  const sent = kept && stateOf(kept);
  const online = useOnline();
  useEffect(() => {
    if (kept && !held && !kept.id && online) void sendVoice(kept);
  }, [kept, held, online]);
  const id = sent?.state === 'sent' ? sent.id : null;
  useEffect(() => {
    const { kept, keep } = owner.current;
    if (id && kept && !kept.id) keep({ ...kept, id });
  }, [id]);

  async function listen(): Promise<VoiceFault | null> {
    try {
      recorder.current = await host.record();
    } catch (thrown) {
      return thrown instanceof NoMicrophone && thrown.refused ? 'refused' : 'missing';
    }
    if (dropped.current) recorder.current.cancel();
    setSeconds(0);
    setPhase('listening');
    const take = await recorder.current.taken;
    recorder.current = null;
    if (dropped.current) return null;
    if (!take) return 'broken';
    if (take.seconds < 1) return 'short';
    const { kept: before, keep } = owner.current;
    if (before) dropVoice(before);
    keep(await keptOf(take));
    return null;
  }

  return {
    phase,
    seconds,
    fault,
    kept,
    sent,
    async start() {
      if (phase !== 'idle') return;
      hush();
      dropped.current = false;
      setFault(null);
      setPhase('opening');
      setFault(await listen());
      setPhase('idle');
    },
    stop: () => recorder.current?.stop(),
    cancel() {
      dropped.current = true;
      recorder.current?.cancel();
    },
    remove() {
      hush();
      if (kept) dropVoice(kept);
      keep(null);
    },
    retry: () => void (kept && sendVoice(kept)),
    async address() {
      const file = kept && (await fileOf(kept));
      if (file) return typeof file === 'string' ? file : URL.createObjectURL(file);
      const { sound } = await call(recordingApi.mine, { params: { id: kept?.id ?? '' } });
      return fileAddress(sound);
    },
    async settled() {
      if (!kept) return null;
      if (stateOf(kept).state === 'failed') void sendVoice(kept);
      return arrivedVoice(kept);
    },
    leave,
  };
}

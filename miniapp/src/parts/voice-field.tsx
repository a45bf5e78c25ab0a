import { Text, View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { recordingLimits } from '@linli/shared/recording/recording.contract';
import { inWechat } from '../platform/in-wechat';
import type { Voice, VoiceFault } from '../platform/voice';
import { aria } from './aria';
import { Button } from './button';
import { classes } from './classes';
import { Hold } from './hold';
import type { Release } from './hold.port';
import { Icon } from './icon';
import { Sound } from './sound';

/**
 * Saying it instead of writing it: held, or tapped to begin and to end; heard once more before it is sent. Closing the page or the
 * sheet it stands in ends it.
 */
export function VoiceField({ voice }: { voice: Voice }) {
  const { leave } = voice;
  useEffect(() => leave, [leave]);
  return voice.kept && voice.phase === 'idle' ? <Spoken voice={voice} /> : <Speak voice={voice} />;
}

function Speak({ voice: { phase, seconds, fault, start, stop, cancel } }: { voice: Voice }) {
  const [hand, setHand] = useState<'off' | 'holds' | 'away'>('off');
  const listening = phase === 'listening';
  const late = listening && hand !== 'away' && seconds >= recordingLimits.warnAt;
  // the tap that began it must not end it
  const began = useRef(false);
  const press = () => {
    setHand('holds');
    began.current = !listening;
    if (began.current) void start();
  };
  const release = (how: Release) => {
    setHand('off');
    if (how === 'away') cancel();
    else if (listening && (how === 'held' || !began.current)) stop();
  };
  return (
    <View className="mt2">
      <Hold
        className={classes('hold', phase !== 'idle' && 'is-on', hand === 'away' && 'is-away')}
        label={listening ? '说完了' : '按住说话，点一下也能开始'}
        onPress={press}
        onRelease={release}
        onAway={(away) => setHand(away ? 'away' : 'holds')}
      >
        <View className="hold__in">
          <Icon name="mic" className="hold__icon" />
          <View {...aria({ live: 'polite' })}>{late ? '快到一分钟了' : says[listening ? hand : phase]}</View>
          <Text className="hold__clock">{listening ? clockWords(seconds) : ''}</Text>
        </View>
      </Hold>
      {phase === 'idle' ? (
        <Text className="field__note">不方便按住：点一下开始，再点一下停</Text>
      ) : (
        <Button kind="plain" onTap={cancel}>
          不要了
        </Button>
      )}
      {fault && <Fault fault={fault} />}
    </View>
  );
}

const says = {
  idle: '按住说话',
  opening: '正在打开话筒',
  holds: '正在听，松手就停',
  away: '松手就不要了',
  off: '正在听，点一下就停',
} as const;

/** 0:07; from the last ten seconds on, how many are left. */
const clockWords = (seconds: number): string =>
  seconds < recordingLimits.warnAt
    ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    : `还能说 ${Math.max(0, recordingLimits.seconds - seconds)} 秒`;

const faults: Record<VoiceFault, string> = {
  refused: '没有允许用话筒，可以写几个字',
  missing: '这里用不了话筒，请写几个字',
  short: '太短了，没听到，请再说一次',
  broken: '没录上，请再说一次',
};

const Fault = ({ fault }: { fault: VoiceFault }) => (
  <View {...aria({ role: 'alert' })}>
    <Text className="field__note">{faults[fault]}</Text>
    {fault === 'refused' && inWechat && (
      <Button kind="line" small openType="openSetting">
        去设置
      </Button>
    )}
  </View>
);

function Spoken({ voice: { kept, sent, address, retry, remove, start } }: { voice: Voice }) {
  if (!kept || !sent) return null;
  return (
    <View className="mt2">
      <Sound id={kept.key} seconds={kept.seconds ?? 0} address={address} note={stateWords(sent)} />
      <View className="voice__acts">
        {sent.state === 'failed' && sent.canRetry && (
          <Button kind="plain" icon="again" onTap={retry}>
            重试
          </Button>
        )}
        <Button kind="plain" icon="mic" onTap={() => void start()}>
          重新说
        </Button>
        <Button kind="plain" onTap={remove}>
          去掉录音
        </Button>
      </View>
    </View>
  );
}

function stateWords(sent: NonNullable<Voice['sent']>): string {
  switch (sent.state) {
    case 'waiting':
      return '提交时再传';
    case 'sending':
      return `正在传 ${sent.percent}%`;
    case 'sent':
      return '已传';
    case 'failed':
      return sent.canRetry ? '没传上' : sent.words;
  }
}

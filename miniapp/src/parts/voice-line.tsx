import { Text, View } from '@tarojs/components';
import type { Recording } from '@linli/shared/recording/recording.contract';
import { fileAddress } from '../platform/file-address';
import { Sound } from './sound';

/** What was spoken, and below it what a machine made of it, which says so. */
export const VoiceLine = ({ recording: { id, sound, seconds, transcript } }: { recording: Recording }) => (
  <View className="voice-line">
    <Sound id={id} seconds={seconds} address={() => fileAddress(sound)} />
    {transcript !== null && (
      <>
        <Text className="line mt2">{transcript || '没听清说了什么'}</Text>
        <Text className="line t-small faint">自动转写，以录音为准</Text>
      </>
    )}
  </View>
);

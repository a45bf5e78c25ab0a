import { Text, View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect } from 'react';
import { hush, playSound, usePlaying } from '../platform/playing';
import { aria } from './aria';
import { Icon } from './icon';
import { Tap } from './tap';

interface SoundProps {
  id: string;
  seconds: number;
  /** Where it lies, asked for when it is played. */
  address: () => string | Promise<string>;
  /** What else is said of it. */
  note?: string;
}

/** Something spoken, to be played and stopped; it falls silent with its page. */
export function Sound({ id, seconds, address, note }: SoundProps) {
  const playing = usePlaying((now) => now.id === id);
  const broken = usePlaying((now) => now.broken === id);
  useEffect(() => () => void (usePlaying.getState().id === id && hush()), [id]);
  useDidHide(hush);
  return (
    <View>
      <Tap
        className="voice"
        label={[playing ? '停下' : '听录音', `${seconds} 秒`, note].filter(Boolean).join('，')}
        onTap={playing ? hush : () => playSound(id, address)}
      >
        <View className="voice__dot">
          <Icon name={playing ? 'hold' : 'play'} />
        </View>
        <View className="voice__wave" />
        <Text className="strong">{seconds} 秒</Text>
        {note && <Text className="voice__note">{note}</Text>}
      </Tap>
      {broken && (
        <Text className="field__note" {...aria({ live: 'polite' })}>
          放不出来。退出去再进来，再点一次。
        </Text>
      )}
    </View>
  );
}

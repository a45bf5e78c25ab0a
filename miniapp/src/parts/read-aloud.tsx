import { View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { host } from '../platform/host';
import { Button } from './button';

const { speech } = host;

/** 读给我听, where the host has a Chinese voice; a second tap stops it, and so does leaving the page. */
export function ReadAloud({ words, wide }: { words: () => string; wide?: boolean }) {
  const [ready, setReady] = useState(false);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => speech?.watch(setReady), []);
  useEffect(() => () => speech?.stop(), []);
  useDidHide(() => speech?.stop());
  if (!speech || !ready) return null;
  function tap() {
    if (speaking) return speech?.stop();
    setSpeaking(true);
    speech?.speak(words(), () => setSpeaking(false));
  }
  return (
    <View className="mt2">
      <Button kind="line" small={!wide} wide={wide} icon={speaking ? 'hold' : 'notice'} onTap={tap}>
        {speaking ? '停下' : '读给我听'}
      </Button>
    </View>
  );
}

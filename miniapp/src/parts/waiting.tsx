import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { Trouble } from '@linli/shared/trouble';
import { aria } from './aria';
import { Blank } from './blank';
import { Button } from './button';

interface WaitingProps {
  /** Nothing could be loaded: says why, with 再试一次. */
  trouble?: Trouble | null;
  onRetry?: () => unknown;
}

/** In place of content: bones after 300 ms, an apology after 8 seconds or when loading met trouble. */
export function Waiting({ trouble, onRetry }: WaitingProps) {
  const [since, setSince] = useState<'just' | 'while' | 'long'>('just');
  useEffect(() => {
    setSince('just');
    const timers = [setTimeout(() => setSince('while'), 300), setTimeout(() => setSince('long'), 8000)];
    return () => timers.forEach(clearTimeout);
  }, [trouble]);
  if (trouble || since === 'long') {
    return (
      <Blank
        kind="trouble"
        title={trouble?.code === 'network.gone' || !trouble ? '没连上' : '没打开'}
        words={trouble?.message ?? '网络有点慢，等一会儿再试一次。'}
      >
        {onRetry && (
          <Button kind="line" icon="again" busyWords="正在试" onTap={onRetry}>
            再试一次
          </Button>
        )}
      </Blank>
    );
  }
  return since === 'while' ? <Bones /> : null;
}

const Bones = () => (
  <View className="card" {...aria({ role: 'status', label: '正在打开' })}>
    <View className="bone bone--pill" />
    <View className="bone bone--title mt3" />
    <View className="bone bone--half mt2" />
    <View className="bones__track mt4">
      <View className="bone bones__third" />
      <View className="bone bones__third" />
      <View className="bone bones__third" />
    </View>
    <View className="bone bone--most mt4" />
  </View>
);

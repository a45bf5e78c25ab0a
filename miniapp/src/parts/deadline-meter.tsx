import { Text, View } from '@tarojs/components';
import type { MeterClock } from '@linli/shared/ticket/meter.words';
import { aria } from './aria';
import { Icon } from './icon';
import { Link } from './link';
import { StatusPill, type PillWords } from './pill';

interface DeadlineMeterProps {
  /** The instant in words: 今天 17:30 前办结. */
  due?: string;
  pill?: PillWords;
  /** What is left: 还剩 3 小时 20 分. Left out offline, where it would go stale. */
  left?: string;
  clocks: readonly MeterClock[];
  /** The arithmetic in one sentence. */
  foot?: string;
  onExplain?: () => unknown;
}

const icons = { met: 'check', late: 'over' } as const;

/** When the promise falls due, and how the three clocks stand. */
export function DeadlineMeter({ due, pill, left, clocks, foot, onExplain }: DeadlineMeterProps) {
  return (
    <View className="meter" {...aria({ role: 'group', label: '期限' })}>
      {(due || pill) && (
        <View className="meter__head">
          <Text className="meter__due">{due}</Text>
          {pill && <StatusPill {...pill} />}
        </View>
      )}
      {left && <View className="meter__left">{left}</View>}
      <View className="meter__track">
        {clocks.map((clock) => (
          <Clock key={clock.name} {...clock} />
        ))}
      </View>
      {(foot || onExplain) && (
        <View className="meter__foot">
          <Text>{foot}</Text>
          {onExplain && <Link onTap={onExplain}>怎么算的</Link>}
        </View>
      )}
    </View>
  );
}

function Clock({ name, state, words, share = 0 }: MeterClock) {
  const icon = state === 'met' || state === 'late' ? icons[state] : undefined;
  const running = state === 'now' || state === 'soon';
  const passed = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <View className={`clock is-${state}`}>
      {running && <View className="clock__done" style={{ width: passed }} />}
      {running && <View className="clock__lamp" style={{ left: passed }} />}
      <View className="clock__name">
        {icon && <Icon name={icon} size="s" className="clock__icon" />}
        <Text>{name}</Text>
      </View>
      {words && <View className="clock__words">{words}</View>}
    </View>
  );
}

import '../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import type { ClaimState } from '@linli/shared/wish/claim.rules';
import { aria } from './aria';
import { classes } from './classes';

const steps = ['认领', '约时间', '去办', '对方确认'] as const;
/** How many steps are behind a promise in each state; an ended one has no steps. */
const past: Partial<Record<ClaimState, number>> = { held: 1, agreed: 2, under_way: 2, done: 3, confirmed: 4 };

/** How far a promise has come. */
export function PromiseSteps({ state }: { state: ClaimState }) {
  const behind = past[state];
  if (behind === undefined) return null;
  return (
    <View className="promise" {...aria({ role: 'img', label: `现在：${steps[behind] ?? '办好了'}` })}>
      {steps.map((words, at) => (
        <View
          key={words}
          className={classes('promise__step', at < behind && 'is-past', at === behind && 'is-now')}
        >
          <Text>{words}</Text>
        </View>
      ))}
    </View>
  );
}

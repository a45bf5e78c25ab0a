import { View } from '@tarojs/components';
import { helpAtHand } from '../platform/door';
import type { Remote } from '../platform/use-remote';
import { CallRow } from './call-row';
import { Card } from './card';
import { Waiting } from './waiting';

/** In place of what a page loads: waiting, or what went wrong with another try and somebody to call. */
export function Loading({ remote: { trouble, reload } }: { remote: Remote<unknown> }) {
  const help = trouble && helpAtHand();
  return (
    <View>
      <Waiting trouble={trouble} onRetry={reload} />
      {help && (
        <Card flush>
          <CallRow {...help} note="打电话也能办" />
        </Card>
      )}
    </View>
  );
}

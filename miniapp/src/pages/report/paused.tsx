import { View } from '@tarojs/components';
import { localParts } from '@linli/shared/deadline/shanghai.rules';
import { Strip } from '../../parts/strip';
import { goTab } from '../../platform/go';

/** That this person may not report now, said before anything is written; `until` is an instant. */
export function Paused({ until }: { until: string }) {
  const { month, day } = localParts(new Date(until));
  return (
    <View className="mb3">
      <Strip kind="notice" action={{ words: '看原因', onTap: () => goTab('pages/me') }}>
        {`您报事暂停到 ${month}月${day}日，急事请打电话。`}
      </Strip>
    </View>
  );
}

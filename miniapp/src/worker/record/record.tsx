import { Text, View } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { ratingApi } from '@linli/shared/rating/rating.api';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

/** Sums for their own eyes: no case, no names, no place among others; below a handful it says why there is none. */
export function Record() {
  const remote = useRemote(() => call(ratingApi.mine), []);
  const { value, trouble, reload } = remote;
  if (!value) {
    return (
      <Page mode="outdoor">
        <Loading remote={remote} />
      </Page>
    );
  }
  const { since, ended, least, rated } = value;
  return (
    <Page mode="outdoor" strip={trouble && <StaleStrip reload={reload} />}>
      <Text className="line t-small quiet mb2">{`${dayWords(since)}以来，只有您自己看得到`}</Text>
      <View className="counts">
        <Figure count={`${ended}`} words="办结的" />
        {rated && <Figure count={`${rated.cases}`} words="有评价的" />}
        {rated && <Figure count={`${rated.solved}`} words="都说办好了" />}
      </View>
      <View className="mt3">
        <Card>
          <Text className="line">
            {rated
              ? `有评价的每满 ${least} 件更新一次，看不到是哪一件、谁评的。`
              : `有评价的满 ${least} 件才显示，这样看不出是谁评的。`}
          </Text>
          <Text className="line quiet mt1">不排名，也不用来考核哪个人。</Text>
        </Card>
      </View>
    </Page>
  );
}

const Figure = ({ count, words }: { count: string; words: string }) => (
  <View className="counts__one">
    <Text className="counts__figure">{count}</Text>
    <View className="counts__words">
      <Text>{words}</Text>
    </View>
  </View>
);

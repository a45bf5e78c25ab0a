import { Text, View } from '@tarojs/components';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { go } from '../platform/go';
import { Card } from './card';
import { Link } from './link';

/** What serving means, shown once where somebody serves for the first time: the tap below is the yes to it. */
export const ConsentLines = ({ agreement }: Pick<OwnVolunteering, 'agreement'>) => (
  <View className="mt2">
    <Card>
      <Text className="line strong">第一次接心愿，先看看服务约定</Text>
      {agreement.words.split('\n').map((line) => (
        <Text key={line} className="line t-small">
          {line}
        </Text>
      ))}
    </Card>
    <Text className="line t-small quiet mt1">
      点下面的按钮就是同意。未满十八岁的，
      <Link onTap={() => go('volunteer/mine')}>先请家长同意</Link>。
    </Text>
  </View>
);

import { Text, View } from '@tarojs/components';
import type { BallotBox } from '@linli/shared/ballot/ballot.contract';
import { boxStateWords } from '@linli/shared/ballot/ballot.words';
import { Card } from '../../parts/card';

/** How many took part in a secret vote, and once it is counted, what came out. */
export function BoxSums({ box }: { box: BallotBox }) {
  const { state, issued, slips, cast, counts, few, batch, torn, restored, questions } = box;
  return (
    <Card>
      <Text className="line strong">{boxStateWords[state]}</Text>
      <Text className="line">{`手机领票 ${issued} 张，投进票箱 ${cast} 张；领纸票 ${slips} 张`}</Text>
      {restored && <Text className="line">投票期间数据从备份恢复过，监票人核对后接着进行。</Text>}
      {torn && <Text className="line">投进去的比领的多，结果要先查清才算数。</Text>}
      {few && <Text className="line">{`不到 ${batch} 张，公布会看出是谁投的，所以不公布票数。`}</Text>}
      {counts &&
        questions.map(({ title, options }, at) => (
          <View key={title} className="mt3">
            <Text className="line strong">{title}</Text>
            {options.map((words, option) => (
              <Text
                key={words}
                className="line"
              >{`${words} ${counts.questions[at]?.options[option] ?? 0} 票`}</Text>
            ))}
            <Text className="line quiet">{`弃权 ${counts.questions[at]?.none ?? 0} 票`}</Text>
          </View>
        ))}
      {counts && counts.spoilt > 0 && <Text className="line mt2 quiet">{`作废 ${counts.spoilt} 张`}</Text>}
    </Card>
  );
}

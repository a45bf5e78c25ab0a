import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Text } from '@tarojs/components';
import { privacyApi } from '@linli/shared/privacy/privacy.api';
import type { MyLooks } from '@linli/shared/privacy/privacy.contract';
import { lookAboutWords, lookWords } from '@linli/shared/privacy/privacy.words';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

type Look = MyLooks['looks'][number];

/** Who it was, as far as they are known here: 青石桥社区 社区工作者 钱洁. */
const whoWords = ({ place, role, name, about }: Look): string =>
  [place, role, name].filter(Boolean).join(' ') || (about === 'claim' ? '帮忙的邻居' : '已离开的工作人员');

/** Who looked at my phone, home or ballots, when and why. */
export function Looks() {
  const remote = useRemote(() => call(privacyApi.looks), []);
  if (!remote.value) return <Loading remote={remote} />;
  const { looks } = remote.value;
  return (
    <Section title="谁看过我的信息" aside={looks.length > 0 && `${looks.length} 次`}>
      {looks.length === 0 && (
        <Card>
          <Text className="line">
            还没有人看过您的手机号、门牌或选票。谁要看，得先写明为什么，这里会记下来。
          </Text>
        </Card>
      )}
      {looks.map((look) => (
        <Card key={look.id}>
          <Text className="line">{`${whoWords(look)}${lookWords[look.what]}`}</Text>
          <Text className="line quiet mt1">{`${momentWords(new Date(look.at))}，${lookAboutWords[look.about]}`}</Text>
          {look.reason && <Text className="line mt1">{`原因：${look.reason}`}</Text>}
        </Card>
      ))}
    </Section>
  );
}

import { Text, View } from '@tarojs/components';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Link } from '../../parts/link';
import { go } from '../../platform/go';
import { handsLabel } from '@linli/shared/meeting/meeting.words';

/** The items one below the other, each with its minutes and the topic it is about; once minutes are published, with what was said and agreed. */
export const Agenda = ({ one: { agenda, hands, minutes, late } }: { one: MeetingPage }) => (
  <View className="mt2">
    {agenda.map(({ id, title, minutes: length, said, agreed, topicId }) => (
      <View key={id} className="agenda__item">
        <View className="agenda__head">
          <Text className="grow">{title}</Text>
          {!late && <Text className="agenda__length quiet">{`${length} 分钟`}</Text>}
        </View>
        {topicId && (
          <Link label={`看这个议题：${title}`} onTap={() => go('deliberation/topic', { id: topicId })}>
            看这个议题
          </Link>
        )}
        {said && <Text className="line t-small quiet">{said}</Text>}
        {agreed && <Text className="line t-small strong">{`商量定了：${agreed}`}</Text>}
        {hands
          .filter(({ itemId }) => itemId === id)
          .map(({ id: counted, question, yes, no, abstain, present }) => (
            <Text key={counted} className="line t-small quiet">
              {`${handsLabel}：${question} 在场 ${present} 人，赞成 ${yes}，不赞成 ${no}，说不好 ${abstain}`}
            </Text>
          ))}
      </View>
    ))}
    {minutes?.words && <Text className="line agenda__item">{minutes.words}</Text>}
    {minutes?.because && <Text className="line t-small quiet">{`更正：${minutes.because}`}</Text>}
    {minutes && <Text className="line t-small quiet">{`${minutes.checker}看过，公布`}</Text>}
  </View>
);

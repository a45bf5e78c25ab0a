import { Text, View } from '@tarojs/components';
import { insideWords } from '@linli/shared/place/place.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { sourceWords, stateLook } from '@linli/shared/ticket/ticket.words';
import { MiniPlate } from '../../parts/mini-plate';
import { StatusPill } from '../../parts/pill';

/** State, number and kind; what it is about; where. */
export function TicketHead({ ticket }: { ticket: TicketDetail }) {
  const { plate, floor, outside, number, category, reporters, source } = ticket;
  const inside = insideWords({ entrance: plate.entrance, floor, outside });
  const about = [`编号 ${number}`, category.name, category.urgent && '急'].filter(Boolean).join(' · ');
  const where = [plate.compound ?? plate.community, plate.building && inside].filter(Boolean).join(' ');
  return (
    <View>
      <View className="head-line">
        <StatusPill {...stateLook(ticket, true)} />
        <Text className="t-small faint head-line__words">{about}</Text>
      </View>
      <Text className="line t-head">{ticket.title}</Text>
      <View className="head-line">
        <MiniPlate plate={plate} />
        <Text className="strong head-line__words">{where}</Text>
      </View>
      <Text className="line t-small quiet">来源：{sourceWords(source)}</Text>
      {source.enteredBy?.handles && <Text className="line t-small quiet">登记的人现在也在办这件事</Text>}
      {source.needsCall && <Text className="line t-small quiet">报事人没用微信，结果和评价要打电话问</Text>}
      {reporters > 1 && <Text className="line t-small quiet">{reporters} 位邻居在跟进</Text>}
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import { insideWords } from '@linli/shared/place/place.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { MiniPlate } from '../../parts/mini-plate';
import { StatusPill } from '../../parts/pill';

/** State, number and kind; what it is about; where. */
export function TicketHead({ ticket }: { ticket: TicketDetail }) {
  const { plate, floor, outside, number, category, reporters } = ticket;
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
      {reporters > 1 && <Text className="line t-small quiet">{reporters} 位邻居在跟进</Text>}
    </View>
  );
}

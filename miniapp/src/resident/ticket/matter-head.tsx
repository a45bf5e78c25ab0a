import { Text, View } from '@tarojs/components';
import { insideWords } from '@linli/shared/place/place.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { MiniPlate } from '../../parts/mini-plate';
import { StatusPill } from '../../parts/pill';

/** State and number, what it is about, where. */
export function MatterHead({ ticket }: { ticket: TicketDetail }) {
  const { number, title, plate, floor, outside, category } = ticket;
  const inside = plate.building ? insideWords({ entrance: plate.entrance, floor, outside }) : '';
  // Who may not read the words has the category for a title; it is not said twice.
  const where = title === category.name ? [inside || plate.compound] : [inside, category.name];
  return (
    <View className="matter">
      <View className="matter__line">
        <StatusPill {...stateLook(ticket, false)} />
        <Text className="t-small faint matter__words">编号 {number}</Text>
      </View>
      <Text className="line t-head mt2">{title}</Text>
      <View className="matter__line mt2">
        <MiniPlate size="s" plate={plate} />
        <Text className="t-small quiet matter__words">{where.filter(Boolean).join(' · ')}</Text>
      </View>
    </View>
  );
}

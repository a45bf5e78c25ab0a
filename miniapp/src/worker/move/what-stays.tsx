import { Text, View } from '@tarojs/components';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Icon } from '../../parts/icon';
import type { IconName } from '../../parts/icon-name';

/** What passing on changes and what it does not. */
export const WhatStays = ({ ticket, toUnit }: { ticket: TicketDetail; toUnit: boolean }) => (
  <View className="mt3">
    {toUnit && <Why icon="info" words="邻居看得到转给了谁、几时受理" />}
    <Why icon="clock" words={`总期限不变；${passesWords(ticket.passesLeft)}`} />
  </View>
);

const Why = ({ icon, words }: { icon: IconName; words: string }) => (
  <View className="why">
    <Icon name={icon} size="s" className="why__icon" />
    <Text>{words}</Text>
  </View>
);

const passesWords = (left: number): string =>
  left > 0 ? `还能转 ${left} 次，转满两次由社区裁定` : '不能再转了，由社区裁定';

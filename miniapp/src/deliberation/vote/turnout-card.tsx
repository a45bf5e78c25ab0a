import { Text } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { numberWords } from '@linli/shared/number.words';
import type { Turnout, VotePage } from '@linli/shared/vote/vote.contract';
import { wholeAreaWords } from '@linli/shared/vote/vote.words';
import { wholeMetres } from '@linli/shared/vote/share.rules';
import { Card } from '../../parts/card';
import { QuorumBar } from '../quorum-bar';

interface TurnoutCardProps {
  turnout: Turnout;
  city: VotePage['city'];
  /** Nothing comes in any more. */
  over: boolean;
}

/** How many took part so far by the two counts of the law, and what is missing; what they said, nobody knows yet. */
export const TurnoutCard = ({ turnout: { part, total, needs, sentence }, city, over }: TurnoutCardProps) => (
  <Card className="mt3">
    <Text className="line t-title strong">{sentence}</Text>
    <QuorumBar
      name="参加的户数"
      many={numberWords(part.heads)}
      after={`/ ${numberWords(total.heads)} 户`}
      parts={[{ look: 'yes', share: part.heads / Math.max(1, total.heads) }]}
      mark={{ share: needs.heads / Math.max(1, total.heads), words: `要到 ${numberWords(needs.heads)} 户` }}
      aloud={`参加 ${part.heads} 户，一共 ${total.heads} 户，要到 ${needs.heads} 户`}
    />
    <QuorumBar
      name="参加的面积"
      many={numberWords(wholeMetres(part.area))}
      after={`/ ${wholeAreaWords(total.area)}`}
      parts={[{ look: 'yes', share: part.area / Math.max(1, total.area) }]}
      mark={{ share: needs.area / Math.max(1, total.area), words: `要到 ${wholeAreaWords(needs.area)}` }}
      aloud={`参加 ${wholeAreaWords(part.area)}，一共 ${wholeAreaWords(total.area)}，要到 ${wholeAreaWords(needs.area)}`}
    />
    <Text className="line t-small quiet">{footWords(city, over)}</Text>
  </Card>
);

function footWords(city: VotePage['city'], over: boolean): string {
  if (city?.updatedAt) return `市系统更新到 ${momentWords(new Date(city.updatedAt))}，纸质票已加上。`;
  if (city) return '市系统的票会加进来，纸质票已加上。';
  return over ? '线上、纸质合在一起数。' : '线上、纸质合在一起数，截止后公布同意数。';
}

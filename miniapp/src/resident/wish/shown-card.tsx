import '../../styles/wish.scss';
import { Text } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { aboutWords } from '@linli/shared/wish/card.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Card } from '../../parts/card';
import { WishLow } from '../../parts/wish-card';

/** What neighbours see: the words that were looked at, where, how long, when, and how it stands. */
export const ShownCard = ({ wish }: { wish: WishDetail }) => (
  <Card className="mt3">
    {wish.shown && <Text className="line">{wish.shown}</Text>}
    <Text className="line quiet">{aboutWords(wish)}</Text>
    {wish.until && wish.state === 'open' && (
      <Text className="line t-small quiet">{`最晚 ${dayWords(wish.until)}`}</Text>
    )}
    <WishLow wish={wish} now={wish.now} />
  </Card>
);

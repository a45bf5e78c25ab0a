import { Text, View } from '@tarojs/components';
import { endWords } from '@linli/shared/deadline/deadline.words';
import { solvedWords, starWords } from '@linli/shared/rating/rating.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Link } from '../../parts/link';
import { RatingForm } from './rating-form';
import type { Rating } from './use-rating';

/** The form to rate with, or what I said and until when I may say otherwise. */
export function MyRating({ ticket, rating }: { ticket: TicketDetail; rating: Rating }) {
  const { mine, open, changeable, edit } = rating;
  const now = new Date(ticket.now);
  if (open) {
    const until =
      ticket.ratingUntil && `${endWords(new Date(ticket.ratingUntil), now)} 前有效，不评也会归档。`;
    return (
      <View className="mt5">
        <Card look="now">
          <RatingForm rating={rating} />
          <Text className="field__note">
            {`办理人看不到您打的分。选“没修好”会由别的人核对，该重办就重办。${until ?? ''}`}
          </Text>
        </Card>
      </View>
    );
  }
  if (!mine) return null;
  const stars = starWords[mine.stars as keyof typeof starWords];
  return (
    <View className="mt3">
      <Card>
        <Text className="line strong">{`您说：${solvedWords[mine.solved]}，${stars}`}</Text>
        {mine.words && <Text className="line">{mine.words}</Text>}
        {changeable && (
          <Text className="line t-small quiet mt2">
            {`${endWords(new Date(mine.changeableUntil), now)} 前可以改。`}
            <Link onTap={edit}>改一改</Link>
          </Text>
        )}
      </Card>
    </View>
  );
}

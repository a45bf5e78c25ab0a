import { Text, View } from '@tarojs/components';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { ratingReasonWords, solvedWords, starWords } from '@linli/shared/rating/rating.words';
import type { RatingLine, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';

/** What the reporters say of the result; the reply has it only for those who may know. */
export function Ratings({ ticket: { ratings, cycle, now } }: { ticket: TicketDetail }) {
  if (ratings.length === 0) return null;
  return (
    <Section title="邻居的评价">
      <Card flush>
        {ratings.map((rating) => (
          <View key={rating.at + rating.stars} className="row">
            <View className="row__main">
              <Text className="row__title">{verdict(rating)}</Text>
              {rating.words && <Text className="line quiet">{rating.words}</Text>}
              <Text className="row__note">
                {[
                  ...rating.reasons.map((reason) => ratingReasonWords[reason]),
                  rating.cycle < cycle && '上一次办的',
                  whenWords(new Date(rating.at), new Date(now)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </View>
          </View>
        ))}
      </Card>
    </Section>
  );
}

const verdict = ({ solved, stars }: RatingLine): string =>
  `${solvedWords[solved]}，${starWords[stars as keyof typeof starWords]}`;

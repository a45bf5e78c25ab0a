import '../styles/wish.scss';
import { Text, View } from '@tarojs/components';
import {
  aboutWords,
  cardWords,
  handsWords,
  lockedWords,
  longWait,
  waitedWords,
  wishLook,
} from '@linli/shared/wish/card.words';
import type { WishCard as Wish } from '@linli/shared/wish/wish.contract';
import { go } from '../platform/go';
import { aria } from './aria';
import { Card } from './card';
import { classes } from './classes';
import { Icon } from './icon';
import { StatusPill } from './pill';

interface WishCardProps {
  wish: Wish;
  now: string;
}

/** A wish as neighbours see it: what, where, how long, when; how long it waits, and who already comes. */
export function WishCard({ wish, now }: WishCardProps) {
  const away = wish.state !== 'open' && wish.state !== 'pending';
  return (
    <Card
      className={classes('wish', away && 'is-away')}
      label={cardWords(wish)}
      onTap={() => go('resident/wish', { id: wish.id })}
    >
      <View className="tile wish__tile">
        <Icon name={wish.icon} />
      </View>
      <View className="grow">
        <View className="wish__head">
          <Text className="wish__title">{wish.title || '还没有标题的心愿'}</Text>
          <StatusPill {...wishLook(wish.state)} />
        </View>
        <Text className="line t-small quiet">{aboutWords(wish)}</Text>
        <WishLow wish={wish} now={now} />
      </View>
    </Card>
  );
}

/** The last line of a card: how long it waits, whose hands are promised, until when it is kept. */
export function WishLow({ wish, now }: WishCardProps) {
  const { state, waited, pair, hands, lockedUntil, yours, claimed } = wish;
  const long = waited >= longWait;
  const notes = [
    pair && state !== 'fulfilled' && '需两人同行',
    lockedUntil && lockedWords(lockedUntil, now),
    yours && '您许的',
    claimed && '您接的',
  ].filter((note) => typeof note === 'string');
  return (
    <View className="wish__low">
      {hands > 1 && <Hands wish={wish} />}
      {state === 'open' && (
        <View className={classes('wish__waited', long && 'wish__waited--long')}>
          {long && <Icon name="soon" size="s" className="wish__icon" />}
          <Text>{waitedWords(waited)}</Text>
        </View>
      )}
      {notes.map((note) => (
        <Text key={note} className="wish__note">
          {note}
        </Text>
      ))}
    </View>
  );
}

/** Each hand a box: filled where somebody has promised it. */
function Hands({ wish }: { wish: Wish }) {
  const words = handsWords(wish);
  const have = Math.min(wish.hands, wish.taken + wish.confirmed);
  return (
    <>
      <View className="hands" {...aria({ role: 'img', label: words })}>
        {Array.from({ length: wish.hands }, (_, at) => (
          <View key={at} className={classes('hands__one', at < have && 'is-on')} />
        ))}
      </View>
      <Text className="wish__note">{words}</Text>
    </>
  );
}

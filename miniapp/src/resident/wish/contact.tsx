import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { isLive } from '@linli/shared/wish/claim.rules';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import type { ClaimMoves } from './use-claim-moves';
import { CardSheet, RevealSheet, SaySheet } from './word-sheets';

interface ContactProps {
  claim: ClaimView;
  moves: ClaimMoves;
  reload: () => Promise<void>;
}

type Open = 'say' | 'card' | 'phone' | 'home' | null;

/** How both sides reach each other: words here, a phone only by its owner's yes, the home once a time is agreed. */
export function Contact({ claim, moves, reload }: ContactProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { said, phones, home, openMoves, part, state } = claim;
  const shares = openMoves.includes('sharePhone');
  const atWork = part === 'claimer' && openMoves.includes('finish');
  if (!isLive(state)) return null;
  return (
    <View>
      <Card flush className="mt2">
        {said.map(({ words, at, yours, by }) => (
          <ListRow
            key={at}
            plain
            title={words}
            note={`${yours ? '您' : bySide[by]} · ${momentWords(new Date(at))}`}
          />
        ))}
        <ListRow icon="reply" title="留句话" note="对方会收到通知" onTap={() => setOpen('say')} />
        {shares && (
          <ListRow
            title="把我的号码给对方看"
            note={phones.mine ? '对方要看，得先说为什么' : '现在对方看不到'}
            side={
              <Switch
                label="把我的号码给对方看"
                on={phones.mine}
                onChange={(on) => moves.move(on ? 'sharePhone' : 'hidePhone')}
              />
            }
          />
        )}
        {phones.theirs && <ListRow icon="phone" title="看对方号码" onTap={() => setOpen('phone')} />}
        {home && <ListRow icon="door" title="看门牌" onTap={() => setOpen('home')} />}
      </Card>
      {atWork && (
        <View className="mt2">
          <Button kind="plain" wide onTap={() => setOpen('card')}>
            对方没有手机？填确认卡上的码
          </Button>
        </View>
      )}
      {part === 'worker' && (
        <Text className="line t-small quiet mt1">这位邻居没有手机，您替他传话和确认。</Text>
      )}
      {open === 'say' && <SaySheet claim={claim} onClose={close} reload={reload} />}
      {open === 'card' && <CardSheet claim={claim} onClose={close} reload={reload} />}
      {(open === 'phone' || open === 'home') && <RevealSheet claim={claim} what={open} onClose={close} />}
    </View>
  );
}

const bySide = { claimer: '帮忙的邻居', wisher: '许愿的邻居', worker: '社区' } as const;

import { dayWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { wishApi } from '@linli/shared/wish/wish.api';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import type { WishMove } from '@linli/shared/wish/wish.rules';
import { minutesWords } from '@linli/shared/wish/card.words';
import { refusedWishWords, spotWords, wishForWords } from '@linli/shared/wish/wish.words';
import { Button } from '../parts/button';
import { Facts } from '../parts/facts';
import { Beside } from '../parts/list-beside';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Cards } from './cards';
import { Claims } from './claims';
import { Offers } from './offers';
import { OwnWords } from './own-words';
import { WisherPhone } from './wisher-phone';
import { PublicForm } from './public-form';
import { RefuseButton } from './refuse-button';
import { SpokenMoves } from './spoken-moves';
import { handsWords, stateLook } from './wish-looks';
import { daysWords } from './wish-days';

interface WishPanelProps {
  id: string;
  onClose: () => void;
}

/** Everything about one wish beside the list: what was said, what neighbours read, who promised, whom to ask. */
export function WishPanel({ id, onClose }: WishPanelProps) {
  const asked = useAsk(wishApi.detail, { params: { id } }, { every: 60_000 });
  return (
    <Beside label="这一个心愿">
      <Waiting asked={asked} onClose={onClose}>
        {(wish) => <Wish wish={wish} onClose={onClose} />}
      </Waiting>
    </Beside>
  );
}

/** Moves that staff make only where the wisher has no account. */
const spoken: readonly WishMove[] = ['withdraw', 'enough', 'lookBack'];

function Wish({ wish, onClose }: { wish: WishDetail; onClose: () => void }) {
  const { title, kind, place, own, openMoves, now, until } = wish;
  const writes = openMoves.includes('publish') ? 'publish' : openMoves.includes('adjust') ? 'adjust' : null;
  const speaks = wish.view === 'worker' && openMoves.some((move) => spoken.includes(move));
  return (
    <>
      <div className="between">
        <Pill {...stateLook(wish.state)} />
        <Button kind="plain" icon="close" label="关上这一个" onPress={onClose} />
      </div>
      <h2 className="beside__title">{title || kind}</h2>
      <Facts
        of={[
          ['哪一种', [kind, handsWords(wish)].filter(Boolean).join('，')],
          ['在哪里办', spotWords[wish.spot]],
          ['哪天方便', daysWords(wish)],
          ['替谁', own && [wishForWords[own.for], own.whom].filter(Boolean).join('：')],
          ['住在', own ? (own.home ?? place) : place],
          [
            '核实到',
            own?.reviewDue &&
              `${whenWords(new Date(own.reviewDue), new Date(now))}${own.late ? '，过了' : ''}`,
          ],
        ]}
      />
      {wish.view === 'wisher' && <p className="quiet">这是您自己的心愿，由别的同事核实。</p>}
      {own && <OwnWords own={own} />}
      {wish.view === 'worker' && <WisherPhone id={wish.id} />}
      {own?.refused && (
        <p className="quiet">
          没有公布：{refusedWishWords[own.refused]}
          {own.refusedWords && `。${own.refusedWords}`}
        </p>
      )}
      <Claims wish={wish} />
      {wish.state === 'open' && wish.view === 'worker' && <Offers id={wish.id} />}
      {writes ? (
        <PublicForm wish={wish} move={writes} />
      ) : (
        wish.shown && (
          <section>
            <h3 className="beside__part">邻居看到的话</h3>
            <p>{wish.shown}</p>
            <p className="quiet">
              {[
                wish.minutes !== null && minutesWords(wish.minutes),
                wish.pair && '两个人同行',
                until && `到 ${dayWords(until)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </section>
        )
      )}
      <div className="beside__buttons">
        {openMoves.includes('refuse') && <RefuseButton wish={wish} />}
        {speaks && <SpokenMoves wish={wish} />}
        {speaks && openMoves.includes('withdraw') && wish.state !== 'pending' && <Cards wish={wish} />}
      </div>
    </>
  );
}

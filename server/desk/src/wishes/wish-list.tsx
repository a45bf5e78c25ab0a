import { whenWords } from '@linli/shared/deadline/deadline.words';
import { emptyViewWords, officeViewWords } from '@linli/shared/wish/office.words';
import { wishOfficeApi } from '@linli/shared/wish/wish.api';
import { officeViews, type OfficeView, type OfficeWish } from '@linli/shared/wish/wish.contract';
import { waitedWords } from '@linli/shared/wish/card.words';
import { spotWords } from '@linli/shared/wish/wish.words';
import { BesideRow } from '../parts/list-beside';
import { Pill } from '../parts/pill';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { handsWords, stateLook } from './wish-looks';

interface WishListProps {
  view: OfficeView;
  open: string | undefined;
  onView: (view: OfficeView) => void;
  onOpen: (id: string) => void;
}

/** One view of what is to be done about wishes, the most urgent first. */
export function WishList({ view, open, onView, onOpen }: WishListProps) {
  const asked = useAsk(wishOfficeApi.list, { query: { view } }, { every: 60_000, keep: true });
  return (
    <section className="card beside__list" aria-label="心愿">
      <div className="beside__head">
        <Tabs
          label="看哪些"
          tabs={officeViews.map((key) => ({
            key,
            words: officeViewWords[key],
            count: asked.data?.counts[key],
          }))}
          value={view}
          onChange={onView}
        />
      </div>
      <Waiting asked={asked}>
        {({ wishes, now }) =>
          wishes.length === 0 ? (
            <p className="empty">{emptyViewWords[view]}</p>
          ) : (
            <table className="grid">
              <caption className="sr">{officeViewWords[view]}</caption>
              <thead>
                <tr>
                  <th scope="col">心愿</th>
                  <th scope="col">哪里</th>
                  <th scope="col">在哪里办</th>
                  <th scope="col">怎么样</th>
                  <th scope="col">{view === 'open' || view === 'ended' ? '等了多久' : '期限'}</th>
                </tr>
              </thead>
              <tbody>
                {wishes.map((wish) => (
                  <Row
                    key={wish.id}
                    wish={wish}
                    now={new Date(now)}
                    on={wish.id === open}
                    onOpen={() => onOpen(wish.id)}
                  />
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </section>
  );
}

interface RowProps {
  wish: OfficeWish;
  now: Date;
  on: boolean;
  onOpen: () => void;
}

/** A wish as a line. */
function Row({ wish, now, on, onOpen }: RowProps) {
  const { title, words, kind, place, spot, whom, due, late, waited, state } = wish;
  const name = title || words || kind;
  return (
    <BesideRow
      name={name}
      label={`${name}，${place}`}
      note={[kind, whom, handsWords(wish)].filter(Boolean).join(' · ')}
      on={on}
      onOpen={onOpen}
    >
      <td>{place}</td>
      <td>{spotWords[spot]}</td>
      <td>
        <Pill {...stateLook(state)} />
      </td>
      <td>
        {due ? (
          <span className={late ? 'over' : undefined}>
            {whenWords(new Date(due), now)}
            {late && '，过了'}
          </span>
        ) : (
          state !== 'pending' && <span className="quiet">{waitedWords(waited)}</span>
        )}
      </td>
    </BesideRow>
  );
}

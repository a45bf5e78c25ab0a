import { useEffect, useState } from 'react';
import { homeApi } from '@linli/shared/home/home.api';
import { homeLookWords, rollWords } from '@linli/shared/home/home.words';
import { homeLooks, type HomeLook, type Homes as Page } from '@linli/shared/home/register.contract';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { HomeForm } from './home-form';
import { PlaceFields } from './place-fields';
import { usePlace } from './use-place';

/** The homes of a place by door, floor and room; a room is found by its number, and so are those that want to be looked at. */
export function Homes() {
  const { place, said: where, choose } = usePlace();
  const { said, say } = useAddress<'room' | 'look' | 'after'>();
  const [adding, setAdding] = useState(false);
  const look = homeLooks.find((one) => one === said.look);
  const asked = useAsk(
    homeApi.homes,
    { query: { place, room: said.room, look, after: said.after } },
    { when: place !== undefined, keep: true },
  );
  return (
    <>
      <div className="between">
        <h2 className="pane-title">户</h2>
        <Button
          kind="line"
          icon="add"
          off={!where.door && '先在下面选一个单元'}
          onPress={() => setAdding(true)}
        >
          加一户
        </Button>
      </div>
      <form
        className="card fields-row register__filter"
        onSubmit={(event) => {
          event.preventDefault();
          say({ after: null });
        }}
      >
        <PlaceFields area={where.area} door={where.door} onChange={choose} />
        <Room said={said.room ?? ''} onSay={(room) => say({ room, after: null })} />
        <SelectField<HomeLook>
          label="只看"
          none="全部"
          options={homeLooks.map((key) => ({ key, words: homeLookWords[key] }))}
          value={look ?? null}
          onChange={(next) => say({ look: next, after: null })}
        />
      </form>
      <Waiting asked={asked}>
        {(page) => <HomesTable page={page} first={!said.after} onGo={(after) => say({ after })} />}
      </Waiting>
      {adding && where.door && <HomeForm home={null} door={where.door} onClose={() => setAdding(false)} />}
    </>
  );
}

/** Asked for once somebody has stopped typing. */
function Room({ said, onSay }: { said: string; onSay: (room: string | null) => void }) {
  const [typed, setTyped] = useState(said);
  useEffect(() => {
    if (typed === said) return;
    const timer = setTimeout(() => onSay(typed.trim() || null), 300);
    return () => clearTimeout(timer);
  }, [typed, said, onSay]);
  return <TextField label="房号" max={20} value={typed} onChange={setTyped} />;
}

interface HomesTableProps {
  page: Page;
  first: boolean;
  onGo: (after: string | null) => void;
}

function HomesTable({ page: { total, homes, next }, first, onGo }: HomesTableProps) {
  if (!homes.length) return <p className="empty">没有这样的户。换个地点或房号，或者先导入。</p>;
  return (
    <section className="card">
      <div className="scroll-x">
        <table className="grid">
          <caption>
            共 {total} 户，这一页 {homes.length} 户
          </caption>
          <thead>
            <tr>
              <th scope="col">门</th>
              <th scope="col">房号</th>
              <th scope="col" className="num">
                楼层
              </th>
              <th scope="col" className="num">
                面积（平方米）
              </th>
              <th scope="col" className="num">
                住户（人）
              </th>
              <th scope="col">产权人名册</th>
            </tr>
          </thead>
          <tbody>
            {homes.map(({ id, door, room, floor, area, people, roll }) => (
              <tr key={id}>
                <td>{door}</td>
                <th scope="row">
                  <Link href={`/register/homes/${id}`}>
                    {room}
                    <span className="sr">，{door}</span>
                  </Link>
                </th>
                <td className="num">{floor}</td>
                <td className="num">{area}</td>
                <td className="num">{people}</td>
                <td>{rollWords[roll]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="register__acts">
        {!first && (
          <Button kind="line" onPress={() => onGo(null)}>
            回第一页
          </Button>
        )}
        {next && (
          <Button kind="line" onPress={() => onGo(next)}>
            下一页
          </Button>
        )}
      </div>
    </section>
  );
}

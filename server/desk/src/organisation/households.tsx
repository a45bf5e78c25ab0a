import { homeWords } from '@linli/shared/home/home.words';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { partyApi } from '@linli/shared/party/party.api';
import type { PartyHomeLine } from '@linli/shared/party/party.contract';
import { partyHomeStateWords } from '@linli/shared/party/party.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Table } from '../parts/table';

/** The homes that were offered or have their plaque: agreed to here, and printed. */
export function Households() {
  const asked = useAsk(partyApi.homes);
  return (
    <Waiting asked={asked}>
      {({ homes }) => {
        const waiting = homes.filter(({ mayDecide }) => mayDecide).length;
        return (
          <>
            <h2 className="pane-title">党员户</h2>
            <p className="quiet">
              党员自己在手机上登记，随时可以撤回，撤回了这里就没有了。名单上只有门牌，没有姓名。
            </p>
            <section className="card">
              <Table
                caption={`${homes.length} 户，其中 ${waiting} 户等着确认`}
                heads={['门牌', '怎么样', '哪天登记', '办什么']}
              >
                {homes.map((home) => (
                  <HomeRow key={home.id} home={home} />
                ))}
              </Table>
              {homes.length === 0 && <p className="empty">还没有人登记</p>}
            </section>
          </>
        );
      }}
    </Waiting>
  );
}

function HomeRow({ home: { id, plate, room, state, offered, decided, mayDecide } }: { home: PartyHomeLine }) {
  const { value: noFields, trouble, busy, send } = useForm({});
  const name = homeWords(plate, room);
  const decide = async (yes: boolean) => {
    const route = yes ? partyApi.confirmHome : partyApi.declineHome;
    if (!(await send(noFields, (key) => call(route, { params: { id }, key })))) return;
    await stale(partyApi.homes);
    toast(yes ? '确认了，可以打印牌子' : '没有确认，本人会看到');
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {partyHomeStateWords[state]}
        {decided && <span className="quiet"> {dateWords(decided)}</span>}
      </td>
      <td>{dateWords(offered)}</td>
      <td>
        <div className="organisation-buttons">
          {mayDecide && (
            <>
              <Button kind="line" busy={busy} label={`确认${name}`} onPress={() => decide(true)}>
                确认
              </Button>
              <Button kind="plain" busy={busy} label={`不确认${name}`} onPress={() => decide(false)}>
                不确认
              </Button>
            </>
          )}
          {state === 'confirmed' && (
            <a
              className="btn btn--line"
              href={`/api/party-homes/${id}/plaque.pdf`}
              target="_blank"
              rel="noreferrer"
              aria-label={`打印牌子：${name}`}
            >
              打印牌子
            </a>
          )}
        </div>
        <TroubleLine trouble={trouble} />
      </td>
    </tr>
  );
}

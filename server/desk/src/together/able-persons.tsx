import { ableOfficeApi } from '@linli/shared/able-person/able-person.api';
import type { KeptAble, KeptAbles } from '@linli/shared/able-person/able-person.contract';
import { ableStateWords, ableUseWords, ableWayWords } from '@linli/shared/able-person/able-person.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

/** Who agreed to be in the list, for the community's yes; who was named and has to be visited. Nobody is ranked. */
export function AblePersons() {
  const asked = useAsk(ableOfficeApi.list);
  return (
    <>
      <h2 className="pane-title">能人库</h2>
      <p className="quiet">
        本人同意以前，谁也看不到。邻居只能在小程序里留言，看不到电话；本人随时可以撤回。
      </p>
      <Waiting asked={asked}>
        {(kept) => (
          <>
            <Tips kept={kept} />
            <Entries kept={kept} />
          </>
        )}
      </Waiting>
    </>
  );
}

const fieldOf = ({ fields }: KeptAbles, code: string): string =>
  fields.find((field) => field.code === code)?.name ?? code;

function Tips({ kept }: { kept: KeptAbles }) {
  const { value: noFields, trouble, send } = useForm({});
  async function close(id: string) {
    if (!(await send(noFields, (key) => call(ableOfficeApi.closeTip, { params: { id }, key })))) return;
    await stale(ableOfficeApi.list);
    toast('记下了，写的姓名和住处删掉了');
  }
  if (!kept.tips.length) return null;
  return (
    <section className="card">
      <TroubleLine trouble={trouble} />
      <table className="grid">
        <caption>{`等走访 ${kept.tips.length} 位`}</caption>
        <thead>
          <tr>
            <th scope="col">谁</th>
            <th scope="col">住在哪里</th>
            <th scope="col">会什么</th>
            <th scope="col">怎么知道的</th>
            <th scope="col">
              <span className="sr">办什么</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.tips.map(({ id, name, where, field, words, way }) => (
            <tr key={id}>
              <th scope="row">{name || '推荐的人注销了'}</th>
              <td>{where}</td>
              <td>{`${fieldOf(kept, field)}：${words}`}</td>
              <td>{ableWayWords[way]}</td>
              <td className="num">
                <Button kind="plain" label={`走访过了：${name}`} onPress={() => close(id)}>
                  走访过了
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entries({ kept }: { kept: KeptAbles }) {
  const { entries, listed, emergency } = kept;
  const { value: noFields, trouble, send } = useForm({});
  async function decide(id: string, list: boolean) {
    const body = { list };
    if (!(await send(noFields, (key) => call(ableOfficeApi.decide, { params: { id }, body, key })))) return;
    await stale(ableOfficeApi.list);
    toast(list ? '列入了，本人会收到' : '没有列入，本人会收到');
  }
  return (
    <section className="card">
      <TroubleLine trouble={trouble} />
      {entries.length === 0 ? (
        <p className="empty">还没有人登记。走访时遇到的，在小程序“能人”里推荐，本人同意了就到这里。</p>
      ) : (
        <table className="grid">
          <caption>{`${entries.length} 条，在库 ${listed}/${entries.length}，在库的里应急能找 ${emergency}/${listed}`}</caption>
          <thead>
            <tr>
              <th scope="col">谁</th>
              <th scope="col">会什么</th>
              <th scope="col">怎么来的</th>
              <th scope="col">同意了什么</th>
              <th scope="col">到哪一步</th>
              <th scope="col">
                <span className="sr">办什么</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((one) => (
              <Row key={one.id} one={one} field={fieldOf(kept, one.field)} onDecide={decide} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface RowProps {
  one: KeptAble;
  field: string;
  onDecide: (id: string, list: boolean) => void;
}

const Row = ({ one: { id, name, words, way, uses, state, rights }, field, onDecide }: RowProps) => (
  <tr>
    <th scope="row">{name || '没留称呼'}</th>
    <td>{`${field}：${words}`}</td>
    <td>{ableWayWords[way]}</td>
    <td>{uses.map((use) => ableUseWords[use]).join('，')}</td>
    <td>{ableStateWords[state]}</td>
    <td>
      {rights.decide && (
        <div className="together__moves">
          <Button kind="line" label={`列入：${name}，${field}`} onPress={() => onDecide(id, true)}>
            列入
          </Button>
          <Button kind="plain" label={`不列入：${name}，${field}`} onPress={() => onDecide(id, false)}>
            不列入
          </Button>
        </div>
      )}
    </td>
  </tr>
);

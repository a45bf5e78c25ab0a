import { boardApi } from '@linli/shared/board/board.api';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { gridApi } from '@linli/shared/grid/grid.api';
import { redrawCommunities, type Grids } from '@linli/shared/grid/grid.contract';
import { gridFieldWords } from '@linli/shared/grid/grid.words';
import { Link, useLocation, useSearch } from 'wouter';
import { Button } from '../parts/button';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Ticks } from './ticks';
import { usePlaces } from './use-places';

interface Draft {
  readonly to: string | null;
  readonly name: string;
  readonly phone: string;
  readonly compounds: readonly string[];
  readonly grids: readonly string[];
  readonly closes: boolean;
  readonly day: string;
}
const empty: Draft = { to: null, name: '', phone: '', compounds: [], grids: [], closes: false, day: '' };
const fresh = 'fresh';

/** Compounds and grids of a community go to another one, or to a new one, from a day on. */
export function MoveForm({ reply }: { reply: Grids }) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  const [, go] = useLocation();
  const search = useSearch();
  const back = `/organisation/grids${search && `?${search}`}`;
  const { id, name: community } = reply.community;
  const areas = useAsk(boardApi.areas).data?.areas ?? [];
  const compounds = areas.filter(({ kind, parentId }) => kind === 'compound' && parentId === id);
  const communities = usePlaces('community').filter(({ key }) => key !== id);
  const isNew = value.to === fresh;
  const plan = async () => {
    const { to, compounds: moved, grids, closes, day } = value;
    const whither = isNew
      ? { name: value.name.trim(), ...(value.phone.trim() && { phone: value.phone.trim() }) }
      : to && { to };
    const body = { ...whither, compounds: [...moved], grids: [...grids], closes, day };
    const faults = wordsOfFaults(faultsOf(redrawCommunities, body), gridFieldWords, () => 'choose');
    const untold = {
      ...(!to && { to: '先选划到哪里' }),
      ...(isNew && !value.name.trim() && { name: '新社区要有名称' }),
    };
    const done = await send({ ...faults, ...untold }, (key) =>
      call(gridApi.redrawCommunities, { params: { id }, body, key }),
    );
    if (!done) return;
    await stale();
    toast('定下了，到那天自动生效');
    go(back);
  };
  return (
    <>
      <div className="between organisation-history">
        <h3 className="pane-title">{community}划出去</h3>
        <Link href={back}>不划了</Link>
      </div>
      <section className="card">
        <Ticks
          legend="哪些小区"
          options={compounds.map((one) => ({ key: one.id, words: `${one.name}，在办 ${one.open} 件` }))}
          value={value.compounds}
          error={wrong.compounds}
          onChange={(next) => change({ compounds: next })}
        />
        <Ticks
          legend="哪些网格一起过去"
          options={reply.grids.map((one) => ({
            key: one.id,
            words: `${one.name}，${one.homes} 户，${one.people.map((person) => person.name).join('、') || '没有人'}`,
          }))}
          value={value.grids}
          error={wrong.grids}
          onChange={(next) => change({ grids: next })}
        />
        <SelectField
          label={gridFieldWords.to}
          hint="只能划到您辖区里的社区"
          options={[...communities, { key: fresh, words: '新设一个社区' }]}
          value={value.to}
          error={wrong.to}
          onChange={(to) => change({ to })}
        />
        {isNew && (
          <div className="fields-row">
            <TextField
              label="新社区的名称"
              max={40}
              value={value.name}
              error={wrong.name}
              onChange={(name) => change({ name })}
            />
            <TextField
              kind="tel"
              label={gridFieldWords.phone}
              value={value.phone}
              error={wrong.phone}
              onChange={(phone) => change({ phone })}
            />
          </div>
        )}
        <CheckField
          label={`全部划走以后撤销${community}，在社区任职的人一起过去`}
          on={value.closes}
          onChange={(closes) => change({ closes })}
        />
        {wrong.closes && (
          <p className="field__error" role="alert">
            {wrong.closes}
          </p>
        )}
        <TextField
          kind="date"
          label="从哪天起"
          value={value.day}
          error={wrong.day}
          onChange={(day) => change({ day })}
        />
        <p className="quiet">在办的事跟着小区走，门口的码不变，贴着的牌子不用换。</p>
        <TroubleLine trouble={trouble} />
        <p className="organisation-history">
          <Button big busy={busy} onPress={plan}>
            定下来
          </Button>
        </p>
      </section>
    </>
  );
}

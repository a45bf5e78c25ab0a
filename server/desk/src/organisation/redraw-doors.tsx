import { useState } from 'react';
import type { Grids } from '@linli/shared/grid/grid.contract';
import { redrawFaults } from '@linli/shared/grid/grid.words';
import { Button } from '../parts/button';
import { CheckField, SelectField, TextField, type Option } from '../parts/field';
import type { RedrawDraft } from './redraw-draft';
import { Ticks } from './ticks';

interface RedrawDoorsProps {
  reply: Grids;
  draft: RedrawDraft;
  targets: readonly Option[];
  change: (part: Partial<RedrawDraft>) => void;
}

/** New grids, grids that close, and the doors that go somewhere: ticked, then given to a grid. */
export function RedrawDoors({ reply, draft, targets, change }: RedrawDoorsProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [of, setOf] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const grids = reply.grids.filter(({ kind }) => kind === draft.kind);
  const nameOf = (id: string | null) => grids.find((grid) => grid.id === id)?.name ?? '没有';
  const shown = reply.doors.filter((door) => !of || door[draft.kind] === of);
  const give = () => {
    if (!to) return;
    change({ doors: { ...draft.doors, ...Object.fromEntries(ticked.map((id) => [id, to])) } });
    setTicked([]);
  };
  return (
    <section className="card">
      <NewGrid grids={reply.grids} draft={draft} change={change} />
      <Ticks
        legend="撤销哪些"
        options={grids.map(({ id, name }) => ({ key: id, words: `撤销${name}` }))}
        value={draft.closes}
        onChange={(closes) => change({ closes })}
      />
      <div className="fields-row">
        <SelectField
          label="只看哪个网格管的"
          none="全部"
          options={grids.map(({ id, name }) => ({ key: id, words: name }))}
          value={of}
          onChange={setOf}
        />
        <SelectField label="划到哪个网格" options={targets} value={to} onChange={setTo} />
      </div>
      <p className="organisation-buttons organisation-history">
        <Button kind="line" onPress={() => setTicked(shown.map(({ id }) => id))}>
          勾选这 {shown.length} 处
        </Button>
        <Button
          kind="line"
          off={!to ? '先选划到哪个网格' : !ticked.length && '先勾选要划的地方'}
          onPress={give}
        >
          把勾选的 {ticked.length} 处划过去
        </Button>
        <Button
          kind="plain"
          off={Object.keys(draft.doors).length === 0 && '还没有划过'}
          onPress={() => change({ doors: {} })}
        >
          全部还原
        </Button>
      </p>
      <div className="organisation-doors" role="region" aria-label="要划的地方" tabIndex={0}>
        <table className="grid">
          <caption>
            {shown.length} 处，社区一共 {reply.doors.length} 处
          </caption>
          <thead>
            <tr>
              {['哪里', '户数', '在办', '现在归', '划到'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, homes, open, ...door }) => (
              <tr key={id}>
                <th scope="row">
                  <CheckField
                    label={name}
                    on={ticked.includes(id)}
                    onChange={(on) => setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id))}
                  />
                </th>
                <td>{homes} 户</td>
                <td>{open} 件</td>
                <td>{nameOf(door[draft.kind])}</td>
                <td>{targets.find(({ key }) => key === draft.doors[id])?.words ?? '不变'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A grid that is not there yet, by its name. */
function NewGrid({
  grids,
  draft: { fresh },
  change,
}: {
  grids: Grids['grids'];
  draft: RedrawDraft;
  change: RedrawDoorsProps['change'];
}) {
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState<string>();
  const add = () => {
    const told = name.trim();
    if (!told) return setWrong(redrawFaults.noName);
    if (fresh.includes(told) || grids.some((grid) => grid.name === told))
      return setWrong(redrawFaults.sameName(told));
    change({ fresh: [...fresh, told] });
    setName('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="新设一个网格"
        hint="写名称，加上以后就能划到它"
        max={40}
        value={name}
        error={wrong}
        onChange={(next) => {
          setName(next);
          setWrong(undefined);
        }}
      />
      <p className="organisation-history">
        <Button kind="line" submit>
          加上
        </Button>
      </p>
    </form>
  );
}

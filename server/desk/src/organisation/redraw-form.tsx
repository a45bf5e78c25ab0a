import { Link, useLocation, useSearch } from 'wouter';
import { gridApi } from '@linli/shared/grid/grid.api';
import { gridKinds, type Grids } from '@linli/shared/grid/grid.contract';
import { gridKindNames, redrawFaults } from '@linli/shared/grid/grid.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Tabs } from '../parts/tabs';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { emptyDraft, redrawOf } from './redraw-draft';
import { RedrawDoors } from './redraw-doors';
import { RedrawEffects } from './redraw-effects';
import { RedrawPeople } from './redraw-people';

/** Grids of one kind split or merged from a day on: doors and people go to other grids, and what that means is shown first. */
export function RedrawForm({ reply }: { reply: Grids }) {
  const { value: draft, wrong, trouble, busy, change, send } = useForm(emptyDraft('living'));
  const [, go] = useLocation();
  const search = useSearch();
  const back = `/organisation/grids${search && `?${search}`}`;
  const grids = reply.grids.filter(({ kind }) => kind === draft.kind);
  const targets = [
    ...grids.filter(({ id }) => !draft.closes.includes(id)).map(({ id, name }) => ({ key: id, words: name })),
    ...draft.fresh.map((name) => ({ key: name, words: `${name}（新）` })),
  ];
  const plan = async () => {
    const body = redrawOf(draft);
    const faults = {
      day: draft.day ? undefined : '先选从哪天起',
      grids: body.grids.length ? undefined : '还没有把哪一处划到别的网格',
    };
    const done = await send(faults, (key) =>
      call(gridApi.redraw, { params: { id: reply.community.id }, body, key }),
    );
    if (!done) return;
    await stale(gridApi.grids);
    toast('定下了，到那天自动生效');
    go(back);
  };
  return (
    <>
      <div className="between organisation-history">
        <h3 className="pane-title">拆分或合并网格</h3>
        <Link href={back}>不调整了</Link>
      </div>
      <Tabs
        label="哪一种网格"
        tabs={gridKinds.map((key) => ({ key, words: gridKindNames[key] }))}
        value={draft.kind}
        onChange={(kind) => change({ ...emptyDraft(kind), day: draft.day })}
      />
      <RedrawDoors key={draft.kind} reply={reply} draft={draft} targets={targets} change={change} />
      <RedrawPeople grids={grids} draft={draft} targets={targets} change={change} />
      <section className="card">
        <RedrawEffects reply={reply} draft={draft} />
        <TextField
          kind="date"
          label="从哪天起"
          hint={redrawFaults.past}
          value={draft.day}
          error={wrong.day}
          onChange={(day) => change({ day })}
        />
        {[wrong.grids, wrong.closes].filter(Boolean).map((words) => (
          <p key={words} className="field__error" role="alert">
            {words}
          </p>
        ))}
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

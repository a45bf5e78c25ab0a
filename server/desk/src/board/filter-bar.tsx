import { useState } from 'react';
import { boardApi } from '@linli/shared/board/board.api';
import { ticketFilter } from '@linli/shared/ticket/filter.contract';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { toast } from '../parts/toast';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import type { View } from './use-view';

/** Takes off what narrows the list, opens a filter that was kept, keeps this one. */
export function FilterBar({ view: { filter, change } }: { view: View }) {
  const [keeping, setKeeping] = useState(false);
  const kept = useAsk(boardApi.filters);
  const narrowed = (['clock', 'category', 'unit', 'q'] as const).some((name) => filter[name]);
  const empty = Object.fromEntries(Object.keys(ticketFilter).map((name) => [name, null]));
  async function drop(id: string) {
    await call(boardApi.deleteFilter, { params: { id } });
    await kept.refetch();
  }
  return (
    <div className="flex">
      {narrowed && (
        <Button
          kind="plain"
          icon="close"
          onPress={() =>
            change({
              clock: null,
              standing: null,
              from: null,
              until: null,
              category: null,
              unit: null,
              q: null,
            })
          }
        >
          去掉筛选
        </Button>
      )}
      {Boolean(kept.data?.filters.length) && (
        <select
          className="bare-control"
          aria-label="存过的筛选"
          value=""
          onChange={(event) => {
            const chosen = kept.data?.filters.find(({ id }) => id === event.target.value);
            if (chosen) change({ ...empty, ...chosen.filter });
          }}
        >
          <option value="">存过的筛选</option>
          {kept.data?.filters.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <Button kind="line" icon="save" onPress={() => setKeeping(true)}>
        存下筛选
      </Button>
      {keeping && (
        <KeepFilter
          filter={filter}
          kept={kept.data?.filters ?? []}
          onDrop={drop}
          onClose={() => {
            setKeeping(false);
            void kept.refetch();
          }}
        />
      )}
    </div>
  );
}

interface KeepFilterProps {
  filter: View['filter'];
  kept: readonly { readonly id: string; readonly name: string }[];
  onDrop: (id: string) => Promise<void>;
  onClose: () => void;
}

function KeepFilter({ filter, kept, onDrop, onClose }: KeepFilterProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({ name: '' });
  async function keep() {
    const name = value.name.trim();
    const done = await send({ name: name ? undefined : '先给它起个名字' }, (key) =>
      call(boardApi.saveFilter, { body: { name, filter }, key }),
    );
    if (!done) return;
    toast(`存下了“${name}”`);
    onClose();
  }
  return (
    <Dialog
      title="存下现在的筛选"
      onClose={onClose}
      foot={
        <>
          <Button kind="line" onPress={onClose}>
            先不存
          </Button>
          <Button busy={busy} onPress={keep}>
            存下
          </Button>
        </>
      }
    >
      <TextField
        label="叫什么"
        hint="片区、期限、类别和找的话都会存下"
        max={20}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <TroubleLine trouble={trouble} />
      {kept.map(({ id, name }) => (
        <p key={id} className="between">
          {name}
          <Button kind="plain" icon="trash-bin" label={`删掉“${name}”`} onPress={() => onDrop(id)} />
        </p>
      ))}
    </Dialog>
  );
}

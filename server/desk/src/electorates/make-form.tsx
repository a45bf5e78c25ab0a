import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import { makeElectorate, type ElectorateDesk } from '@linli/shared/electorate/electorate.contract';
import { areaSources, type AreaSource } from '@linli/shared/electorate/electorate.rules';
import { areaSourceWords, electorateFieldWords as words } from '@linli/shared/electorate/electorate.words';
import { useLocation } from 'wouter';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface MakeFormProps {
  compounds: ElectorateDesk['compounds'];
  onClose: () => void;
}

interface Typed {
  readonly placeId: string | null;
  readonly buildings: readonly string[];
  readonly name: string;
  readonly source: AreaSource | null;
  readonly day: string;
}

/** A new electorate of a compound, or of some of its buildings, from the homes and the roll that are registered. */
export function MakeForm({ compounds, onClose }: MakeFormProps) {
  const [, go] = useLocation();
  const only = compounds.length === 1 ? compounds[0] : undefined;
  const { value, wrong, trouble, busy, change, send } = useForm<Typed>({
    placeId: only?.id ?? null,
    buildings: [],
    name: '',
    source: null,
    day: '',
  });
  const compound = compounds.find(({ id }) => id === value.placeId);
  async function make() {
    const body = {
      placeId: value.placeId ?? '',
      buildings: [...value.buildings],
      name: value.name.trim(),
      source: value.source ?? ('register' as const),
      day: value.day,
    };
    const faults = {
      ...wordsOfFaults(faultsOf(makeElectorate, body), words),
      ...(!value.placeId && { placeId: '先选小区' }),
      ...(!value.source && { source: '先选面积来自哪里' }),
    };
    const made = await send(faults, (key) => call(api.make, { body, key }));
    if (!made) return;
    await stale(api.desk);
    go(`/votes/electorates/${made.id}`);
  }
  const turn = (id: string, on: boolean) =>
    change({ buildings: on ? [...value.buildings, id] : value.buildings.filter((one) => one !== id) });
  return (
    <Dialog
      title="编一份清册"
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={make}>
          编出来看看
        </Button>
      }
    >
      <p>从底册的住房和产权人名册编出来，先是草稿，谁也看不到。</p>
      <SelectField
        label={words.placeId}
        options={compounds.map(({ id, name, homes }) => ({ key: id, words: `${name}（${homes} 套）` }))}
        value={value.placeId}
        error={wrong.placeId}
        onChange={(placeId) => change({ placeId, buildings: [] })}
      />
      {compound && compound.buildings.length > 1 && (
        <fieldset className="electorates__buildings">
          <legend>只限这些楼（都不选就是全小区）</legend>
          {compound.buildings.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              on={value.buildings.includes(id)}
              onChange={(on) => turn(id, on)}
            />
          ))}
        </fieldset>
      )}
      <TextField
        label="叫什么"
        max={60}
        empty="例如：更换排水主管"
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <div className="fields-row">
        <SelectField
          label={words.source}
          options={areaSources.map((key) => ({ key, words: areaSourceWords[key] }))}
          value={value.source}
          error={wrong.source}
          onChange={(source) => change({ source })}
        />
        <TextField
          label={words.day}
          kind="date"
          value={value.day}
          error={wrong.day}
          onChange={(day) => change({ day })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

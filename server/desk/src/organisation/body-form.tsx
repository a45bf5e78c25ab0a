import { useState } from 'react';
import { bodyApi } from '@linli/shared/body/body.api';
import { amendBody, openBody, type BodyLine } from '@linli/shared/body/body.contract';
import {
  bodyTypes,
  branchKinds,
  treeOf,
  type BodyType,
  type BranchKind,
} from '@linli/shared/body/body.rules';
import { bodyFieldWords, bodyTypeWords, branchKindWords } from '@linli/shared/body/body.words';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { registerApi } from '@linli/shared/register/register.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { Ticks } from './ticks';
import { usePlaces } from './use-places';

interface Draft {
  readonly type: BodyType | null;
  readonly placeId: string | null;
  readonly under: string | null;
  readonly name: string;
  readonly branchKind: BranchKind | null;
  readonly since: string;
  readonly termFrom: string;
  readonly termUntil: string;
  readonly units: readonly string[];
}
const empty: Draft = {
  type: null,
  placeId: null,
  under: null,
  name: '',
  branchKind: null,
  since: '',
  termFrom: '',
  termUntil: '',
  units: [],
};
const draftOf = (body: BodyLine): Draft => ({
  ...empty,
  type: body.type,
  name: body.name,
  branchKind: body.branchKind,
  termFrom: body.term.from ?? '',
  termUntil: body.term.until ?? '',
  units: body.units.map(({ id }) => id),
});
const chosen = ['type', 'placeId', 'since', 'branchKind', 'termFrom', 'termUntil'];
const said = <Text extends string>(text: Text | null): Text | undefined => text || undefined;

/** A new body, or what is known of one put right. */
export function BodyForm({ body, onClose }: { body?: BodyLine; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm(body ? draftOf(body) : empty);
  const { type, placeId, units } = value;
  const compounds = usePlaces('compound');
  const save = async () => {
    const particulars = {
      name: value.name.trim(),
      branchKind: type === 'branch' ? said(value.branchKind) : undefined,
      termFrom: said(value.termFrom),
      termUntil: said(value.termUntil),
      units: [...units],
    };
    const fresh = {
      type: said(type),
      placeId: said(placeId),
      under: said(value.under),
      since: said(value.since),
    };
    const faults = body ? faultsOf(amendBody, particulars) : faultsOf(openBody, { ...fresh, ...particulars });
    const words = wordsOfFaults(faults, bodyFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : 'fill',
    );
    const done = await send(words, (key) => {
      if (body) return call(bodyApi.amend, { params: { id: body.id }, body: particulars, key });
      const ask = { ...particulars, type: type ?? 'branch', placeId: placeId ?? '', since: value.since };
      return call(bodyApi.open, { body: { ...ask, under: fresh.under }, key });
    });
    if (!done) return;
    await stale();
    toast(body ? '改好了' : '设立了');
    onClose();
  };
  return (
    <Dialog
      title={body ? `改${body.name}的资料` : '设立一个组织'}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={save}>
          {body ? '保存' : '设立'}
        </Button>
      }
    >
      {!body && <WhereFields value={value} wrong={wrong} change={change} />}
      <TextField
        label="名称"
        max={60}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      {type === 'branch' && (
        <SelectField
          label="单建还是联建"
          none="没有写"
          options={branchKinds.map((key) => ({ key, words: branchKindWords[key] }))}
          value={value.branchKind}
          error={wrong.branchKind}
          onChange={(branchKind) => change({ branchKind })}
        />
      )}
      {value.branchKind === 'joint' && (
        <Ticks
          legend="联建的小区"
          options={compounds}
          value={units}
          onChange={(next) => change({ units: next })}
        />
      )}
      <div className="fields-row">
        <TextField
          kind="date"
          label="本届开始"
          value={value.termFrom}
          error={wrong.termFrom}
          onChange={(termFrom) => change({ termFrom })}
        />
        <TextField
          kind="date"
          label="本届结束"
          value={value.termUntil}
          error={wrong.termUntil}
          onChange={(termUntil) => change({ termUntil })}
        />
      </div>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

interface BuildingFieldProps {
  compound: string;
  value: string | null;
  onChange: (building: string | null) => void;
}

/** One building of a compound, for a group that is of it alone. */
function BuildingField({ compound, value, onChange }: BuildingFieldProps) {
  const parts = useAsk(registerApi.parts, { query: { place: compound } }).data?.parts ?? [];
  const buildings = parts.filter(({ kind, until }) => kind === 'building' && !until);
  return (
    <SelectField
      label="哪一栋"
      none="整个小区"
      options={buildings.map(({ id, name }) => ({ key: id, words: name }))}
      value={buildings.some(({ id }) => id === value) ? value : null}
      onChange={onChange}
    />
  );
}

interface WhereProps {
  value: Draft;
  wrong: Readonly<Record<string, string | undefined>>;
  change: (part: Partial<Draft>) => void;
}

/** Of a new body: what it is, for which place, under which other one, since when. */
function WhereFields({ value: { type, placeId, under, since }, wrong, change }: WhereProps) {
  const places = usePlaces('community', 'compound');
  const [compound, setCompound] = useState<string | null>(null);
  const bodies = useAsk(bodyApi.bodies).data?.bodies ?? [];
  const tree = type && treeOf[type];
  const above = bodies.filter((one) => tree && treeOf[one.type] === tree);
  return (
    <>
      <div className="fields-row">
        <SelectField
          label="组织类型"
          options={bodyTypes.map((key) => ({ key, words: bodyTypeWords[key] }))}
          value={type}
          error={wrong.type}
          onChange={(next) => change({ type: next, under: null, branchKind: null, units: [] })}
        />
        <SelectField
          label="属于哪里"
          options={places}
          value={compound ?? placeId}
          error={wrong.placeId}
          onChange={(next) => {
            setCompound(next);
            change({ placeId: next });
          }}
        />
        {type === 'party_group' && compound && (
          <BuildingField
            compound={compound}
            value={placeId}
            onChange={(building) => change({ placeId: building ?? compound })}
          />
        )}
      </div>
      <div className="fields-row">
        <SelectField
          label="上级组织"
          none="没有，或者按地方归属"
          options={above.map(({ id, name }) => ({ key: id, words: name }))}
          value={under}
          error={wrong.under}
          onChange={(next) => change({ under: next })}
        />
        <TextField
          kind="date"
          label="成立日期"
          value={since}
          error={wrong.since}
          onChange={(next) => change({ since: next })}
        />
      </div>
    </>
  );
}

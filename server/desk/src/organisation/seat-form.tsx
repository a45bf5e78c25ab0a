import { bodyApi } from '@linli/shared/body/body.api';
import { takeSeat, type BodyLine } from '@linli/shared/body/body.contract';
import { seatsOf, type SeatKind } from '@linli/shared/body/body.rules';
import { bodyFaults, bodyFieldWords, seatName } from '@linli/shared/body/body.words';
import { compoundApi } from '@linli/shared/compound/compound.api';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { usePlaces } from './use-places';

interface Draft {
  readonly seat: SeatKind | null;
  readonly personId: string | null;
  readonly name: string;
  readonly phone: string;
  readonly since: string;
  readonly partyMember: 'yes' | 'no' | null;
  readonly consent: boolean;
}
const empty: Draft = {
  seat: null,
  personId: null,
  name: '',
  phone: '',
  since: '',
  partyMember: null,
  consent: false,
};
const memberAnswers = [
  { key: 'yes', words: '是党员' },
  { key: 'no', words: '不是党员' },
] as const;

/** Somebody takes a seat: a colleague, or by name and phone; party membership only with their consent. */
export function SeatForm({
  body: { id, name, type, placeId },
  onClose,
}: {
  body: BodyLine;
  onClose: () => void;
}) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  const isCompound = usePlaces('compound').some(({ key }) => key === placeId);
  const colleagues =
    useAsk(compoundApi.file, { params: { id: placeId } }, { when: isCompound }).data?.owners ?? [];
  const { seat, personId, partyMember } = value;
  const take = async () => {
    const ask = {
      name: value.name.trim(),
      since: value.since,
      ...(personId && { personId }),
      ...(value.phone.trim() && { phone: value.phone.trim() }),
      ...(partyMember && { partyMember: partyMember === 'yes', consent: value.consent }),
    };
    const faults = wordsOfFaults(
      faultsOf(takeSeat, { ...ask, seat: seat ?? undefined }),
      bodyFieldWords,
      (field) => (['seat', 'since'].includes(field) ? 'choose' : 'fill'),
    );
    const unagreed = partyMember && !value.consent ? { consent: bodyFaults.consent } : {};
    const done = await send({ ...faults, ...unagreed }, (key) =>
      call(bodyApi.take, { params: { id }, body: { ...ask, seat: seat ?? 'member' }, key }),
    );
    if (!done) return;
    await stale();
    toast('登记了');
    onClose();
  };
  return (
    <Dialog
      title={`${name}：登记任职`}
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={take}>
          登记
        </Button>
      }
    >
      {colleagues.length > 0 && (
        <SelectField
          label="哪位同事"
          hint="在这里任职的人，选了就不用写手机号"
          none="不是同事"
          options={colleagues.map((one) => ({ key: one.personId, words: `${one.name}，${one.roleName}` }))}
          value={personId}
          error={wrong.personId}
          onChange={(next) =>
            change({
              personId: next,
              ...(next && { name: colleagues.find((one) => one.personId === next)?.name ?? '', phone: '' }),
            })
          }
        />
      )}
      <div className="fields-row">
        <TextField
          label="姓名"
          max={20}
          value={value.name}
          error={wrong.name}
          onChange={(next) => change({ name: next })}
        />
        {!personId && (
          <TextField
            kind="tel"
            label="手机号"
            hint="可以不写；写了，同一个人不会登记成两个"
            value={value.phone}
            error={wrong.phone}
            onChange={(phone) => change({ phone })}
          />
        )}
      </div>
      <div className="fields-row">
        <SelectField
          label="职务"
          options={seatsOf[type].map((key) => ({ key, words: seatName(type, key) }))}
          value={seat}
          error={wrong.seat}
          onChange={(next) => change({ seat: next })}
        />
        <TextField
          kind="date"
          label="从哪天起"
          value={value.since}
          error={wrong.since}
          onChange={(since) => change({ since })}
        />
      </div>
      <SelectField
        label="是不是党员"
        none="不登记"
        options={memberAnswers}
        value={partyMember}
        error={wrong.partyMember ?? wrong.consent}
        onChange={(next) => change({ partyMember: next, consent: false })}
      />
      {partyMember && (
        <CheckField label="本人同意登记" on={value.consent} onChange={(consent) => change({ consent })} />
      )}
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

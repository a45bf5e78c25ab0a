import type { Carrier } from '@linli/shared/vote/office.contract';
import { voteFieldWords as words } from '@linli/shared/vote/vote.words';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { ListRow } from '../../parts/list-row';
import { Switch } from '../../parts/switch';
import { TextLine } from '../../parts/text-box';

interface CarrierFieldsProps {
  carrier: Carrier | null;
  error: string | undefined;
  onChange: (carrier: Carrier | null) => void;
}

const signedWords = '票上有业主本人签名';
const handedWords = '直接从业主手里拿来，没有转托';

/** Whether the owner brought it, or else who did, and that it is signed and came straight from the owner. */
export const CarrierFields = ({ carrier, error, onChange }: CarrierFieldsProps) => (
  <>
    <Field name="carrier" label={words.carrier} error={error}>
      <Choice
        options={[
          { key: 'owner', words: '业主自己' },
          { key: 'other', words: '别人带来' },
        ]}
        value={carrier ? 'other' : 'owner'}
        onChange={(by) => onChange(by === 'other' ? { name: '', signed: false, handed: false } : null)}
      />
    </Field>
    {carrier && (
      <>
        <Field name="carrierName" label="带票的人的姓名">
          <TextLine max={40} value={carrier.name} onChange={(name) => onChange({ ...carrier, name })} />
        </Field>
        <ListRow
          plain
          title={signedWords}
          side={
            <Switch
              on={carrier.signed}
              label={signedWords}
              onChange={(signed) => onChange({ ...carrier, signed })}
            />
          }
        />
        <ListRow
          plain
          title={handedWords}
          side={
            <Switch
              on={carrier.handed}
              label={handedWords}
              onChange={(handed) => onChange({ ...carrier, handed })}
            />
          }
        />
      </>
    )}
  </>
);

import { wishFieldWords as words } from '@linli/shared/wish/wish.words';
import { CheckField, PickField, TextField } from '../parts/field';
import type { Form } from '../platform/use-form';
import type { EnterDraft } from './enter-draft';

const whose = [
  { key: 'behalf', words: '没有手机的居民', note: '姓名和电话只有社区看得到，本人同意对方才看得到电话' },
  { key: 'coded', words: '孩子', note: '不写姓名，只用代号；上门都要两个人' },
] as const;

/** For whom it is, and who agreed: of a child neither name nor phone is asked. */
export function WhoFields({ form: { value, wrong, change } }: { form: Form<EnterDraft> }) {
  const { who, fourteen } = value;
  return (
    <>
      <PickField
        label={words.who}
        options={whose}
        value={who}
        error={wrong.who}
        onChange={(next) => change({ who: next })}
      />
      {who === 'behalf' && (
        <>
          <div className="fields-row">
            <TextField
              label={words.name}
              hint="可以不填"
              max={20}
              value={value.name}
              error={wrong.name}
              onChange={(name) => change({ name })}
            />
            <TextField
              kind="tel"
              label={words.phone}
              hint="可以不填"
              max={20}
              value={value.phone}
              error={wrong.phone}
              onChange={(phone) => change({ phone })}
            />
          </div>
          <Agreed
            label="问过本人，本人同意"
            on={value.agreed}
            error={wrong.agreed}
            onChange={(agreed) => change({ agreed })}
          />
        </>
      )}
      {who === 'coded' && (
        <>
          <Agreed
            label="监护人同意"
            on={value.guardianAgreed}
            error={wrong.guardianAgreed}
            onChange={(guardianAgreed) => change({ guardianAgreed })}
          />
          <CheckField label={words.fourteen} on={fourteen} onChange={(next) => change({ fourteen: next })} />
          {fourteen && (
            <Agreed
              label="孩子自己同意"
              on={value.childAgreed}
              error={wrong.childAgreed}
              onChange={(childAgreed) => change({ childAgreed })}
            />
          )}
        </>
      )}
    </>
  );
}

interface AgreedProps {
  label: string;
  on: boolean;
  error: string | undefined;
  onChange: (on: boolean) => void;
}

const Agreed = ({ label, on, error, onChange }: AgreedProps) => (
  <div>
    <CheckField label={label} on={on} onChange={onChange} />
    {error && <p className="field__error">{error}</p>}
  </div>
);

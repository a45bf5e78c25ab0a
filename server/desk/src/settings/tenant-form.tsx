import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { versionFaults } from '@linli/shared/deadline/rule-faults.words';
import {
  publishTenant,
  tenantTerms,
  type Ground,
  type TenantTerms,
} from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords, tenantFieldWords } from '@linli/shared/setting/setting.words';
import { TextField } from '../parts/field';
import { PublishDialog } from './publish-dialog';
import { saidWords } from './say';
import { TenantLines } from './tenant';
import { usePublish } from './use-publish';

type TenantFormProps = Ground['tenant'] & { now: string; onClose: () => void };

const hints: Partial<Record<keyof TenantTerms, string>> = {
  owner: '哪个单位办的、负责的',
  filing: '小程序的备案号，还没有就空着',
  address: '可以不填',
  hours: '比如：工作日 9:00–17:00',
};
const names = Object.keys(tenantFieldWords) as (keyof TenantTerms)[];

/** The next version of who runs this. */
export function TenantForm({ terms: before, base, versions, now, onClose }: TenantFormProps) {
  const empty = Object.fromEntries(names.map((name) => [name, before?.[name] ?? ''])) as Record<
    keyof TenantTerms,
    string
  >;
  const form = usePublish(
    { ...empty, from: '', source: '' },
    { now, newest: base, route: settingApi.ground },
  );
  const { value, wrong, change, publish } = form;
  const terms: TenantTerms = {
    owner: value.owner.trim(),
    filing: value.filing.trim() || null,
    address: value.address.trim() || null,
    hours: value.hours.trim(),
    phone: value.phone.trim(),
    complaintPhone: value.complaintPhone.trim(),
  };
  const ask = { terms, source: value.source.trim(), from: value.from };
  const { terms: _, ...faults } = versionFaults(publishTenant, { ...ask, base }, form.now, settingFieldWords);
  const last = versions.find(({ version }) => version === base);
  return (
    <PublishDialog
      title="本区信息"
      form={form}
      note="从这天起，居民的手机上就是新的。"
      newest={
        last && (
          <>
            <p>{saidWords(last)}</p>
            <TenantLines terms={last.terms} />
          </>
        )
      }
      onPublish={() =>
        publish(
          settingApi.publishTenant,
          { ...faults, ...wordsOfFaults(faultsOf(tenantTerms, terms), tenantFieldWords) },
          (newest) => ({ ...ask, base: newest }),
        )
      }
      onClose={onClose}
    >
      {names.map((name) => (
        <TextField
          key={name}
          label={tenantFieldWords[name]}
          hint={hints[name]}
          kind={name === 'phone' || name === 'complaintPhone' ? 'tel' : 'text'}
          value={value[name]}
          onChange={(typed) => change({ [name]: typed })}
          error={wrong[name]}
        />
      ))}
    </PublishDialog>
  );
}

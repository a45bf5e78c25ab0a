import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { exceptionWhys, makeException, type ExceptionWhy } from '@linli/shared/setting/exception.contract';
import { exceptable, settingKinds, type SettingKind } from '@linli/shared/setting/lint.rules';
import { lintWords, settingWords } from '@linli/shared/setting/lint.words';
import { settingApi } from '@linli/shared/setting/setting.api';
import { exceptionWhyWords, settingFieldWords } from '@linli/shared/setting/setting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface Draft {
  readonly rule: (typeof exceptable)[number] | null;
  readonly kind: SettingKind | null;
  readonly why: ExceptionWhy | null;
  readonly words: string;
  readonly approver: string;
  readonly until: string;
}
const empty: Draft = { rule: null, kind: null, why: null, words: '', approver: '', until: '' };
const chosen = ['rule', 'kind', 'why', 'until'];

/** A rule lifted for a while: which, for what, why, who agreed, until when. */
export function ExceptionForm({ onClose }: { onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm(empty);
  const { rule, kind, why } = value;
  const make = async () => {
    const faults = wordsOfFaults(faultsOf(makeException, { ...value }), settingFieldWords, (field) =>
      chosen.includes(field) ? 'choose' : 'fill',
    );
    const done = await send(faults, async (key) => {
      if (!rule || !kind || !why) return null;
      return call(settingApi.makeException, { body: { ...value, rule, kind, why }, key });
    });
    if (!done) return;
    await stale(settingApi.exceptions);
    toast('登记了');
    onClose();
  };
  return (
    <Dialog
      title="登记一条例外"
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不登记
          </Button>
          <Button big busy={busy} onPress={make}>
            登记
          </Button>
        </>
      }
    >
      <PickField
        label="放开哪一条"
        options={exceptable.map((key) => ({ key, words: lintWords[key].says, note: lintWords[key].source }))}
        value={rule}
        onChange={(next) => change({ rule: next })}
        error={wrong.rule}
      />
      <SelectField
        label="哪一种设置"
        options={settingKinds.map((key) => ({ key, words: settingWords[key] }))}
        value={kind}
        onChange={(next) => change({ kind: next })}
        error={wrong.kind}
      />
      <SelectField
        label="因为什么"
        options={exceptionWhys.map((key) => ({ key, words: exceptionWhyWords[key] }))}
        value={why}
        onChange={(next) => change({ why: next })}
        error={wrong.why}
      />
      <TextField
        label="说明"
        lines={3}
        max={200}
        value={value.words}
        onChange={(words) => change({ words })}
        error={wrong.words}
      />
      <TextField
        label="谁批准的"
        hint="单位和姓名"
        max={60}
        value={value.approver}
        onChange={(approver) => change({ approver })}
        error={wrong.approver}
      />
      <TextField
        label="到哪天为止"
        kind="date"
        hint="这天也算，最长一年"
        value={value.until}
        onChange={(until) => change({ until })}
        error={wrong.until}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

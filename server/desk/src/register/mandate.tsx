import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { writeMandate } from '@linli/shared/mandate/mandate.contract';
import { mandateScopes, type MandateScope } from '@linli/shared/mandate/mandate.rules';
import { consentFirstWords, mandateFieldWords, scopeWords } from '@linli/shared/mandate/mandate.words';
import { Button } from '../parts/button';
import { CheckField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { MandateList } from './mandate-list';
import { usePlace } from './use-place';

interface Written {
  readonly subjectName: string;
  readonly subjectPhone: string;
  readonly agentName: string;
  readonly agentPhone: string;
  readonly until: string;
  readonly heardBy: string;
  readonly scopes: readonly MandateScope[];
  readonly consent: boolean;
}
const empty: Written = {
  ...{ subjectName: '', subjectPhone: '', agentName: '', agentPhone: '', until: '', heardBy: '' },
  ...{ scopes: mandateScopes, consent: false },
};

/** Fields of one line, with what helps to fill them in. */
const lines = [
  { name: 'subjectName', max: 20 },
  { name: 'subjectPhone', max: 20, kind: 'tel', hint: '没有手机可以不填' },
  { name: 'agentName', max: 20 },
  { name: 'agentPhone', max: 20, kind: 'tel' },
  { name: 'until', max: 10, kind: 'date' },
  { name: 'heardBy', max: 20, hint: '除了您，还有谁听到本人同意' },
] as const;

/** Somebody said, before a second one at work, that another may act for them; it is written down here. */
export function Mandate() {
  const { place } = usePlace();
  const { value, wrong, trouble, busy, change, send } = useForm<Written>(empty);
  async function write() {
    const { subjectPhone, scopes, ...rest } = value;
    const body = {
      ...{ ...rest, scopes: [...scopes], placeId: place ?? '' },
      ...(subjectPhone && { subjectPhone }),
    };
    const faults = {
      ...wordsOfFaults(faultsOf(writeMandate, body), mandateFieldWords, () => 'fill'),
      ...(!value.consent && { consent: consentFirstWords }),
    };
    const done = await send(faults, (key) => call(mandateApi.write, { body, key }));
    if (!done) return;
    await stale(mandateApi.list);
    toast(`记下了，${value.agentName}可以替${value.subjectName}办事`);
    change(empty);
  }
  return (
    <>
      <h2 className="pane-title">登记代办</h2>
      <p className="quiet">
        本人不用手机，当面同意由别人替他办事，在这里记下来。双方都会收到通知，随时可以停；办了什么，本人都看得到。
      </p>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <div className="register__two">
          {lines.map(({ name, ...field }) => (
            <TextField
              key={name}
              label={mandateFieldWords[name]}
              {...field}
              value={value[name]}
              error={wrong[name]}
              onChange={(text) => change({ [name]: text })}
            />
          ))}
        </div>
        <fieldset className={wrong.scopes ? 'field is-wrong' : 'field'}>
          <legend>{mandateFieldWords.scopes}</legend>
          {mandateScopes.map((scope) => (
            <CheckField
              key={scope}
              label={scopeWords[scope]}
              on={value.scopes.includes(scope)}
              onChange={(on) =>
                change({
                  scopes: mandateScopes.filter((one) => (one === scope ? on : value.scopes.includes(one))),
                })
              }
            />
          ))}
          {wrong.scopes && <p className="field__error">{wrong.scopes}</p>}
        </fieldset>
        <div className={wrong.consent ? 'field is-wrong' : 'field'}>
          <CheckField
            label="问过本人，本人同意"
            on={value.consent}
            onChange={(consent) => change({ consent })}
          />
          {wrong.consent && <p className="field__error">{wrong.consent}</p>}
        </div>
        <TroubleLine trouble={trouble} />
        <div className="register__acts">
          <Button submit busy={busy}>
            记下来
          </Button>
        </div>
      </form>
      <MandateList />
    </>
  );
}

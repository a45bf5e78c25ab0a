import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import type { OwnAble } from '@linli/shared/able-person/able-person.contract';
import { ableStateWords, ableUseWords } from '@linli/shared/able-person/able-person.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { FormSheet } from '../../parts/form-sheet';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ConsentFields, faultsOfConsents, type Consents } from './consent-fields';

interface OwnCardProps {
  one: OwnAble;
  field: string;
  reload: () => Promise<void>;
}

/** An entry about me: agreeing to it, changing what I agreed to, taking it out at once. */
export function OwnCard({ one: { id, words, state, rights, ...before }, field, reload }: OwnCardProps) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  if (state === 'withdrawn') return null;
  async function withdraw() {
    if (!(await send({}, (key) => call(ableApi.withdraw, { params: { id }, key })))) return;
    toast(rights.agree ? '好的，不登记' : '撤回了');
    await reload();
  }
  const uses = (['daily', 'emergency'] as const).filter((use) => before[use]).map((use) => ableUseWords[use]);
  return (
    <Card className="mt3" look={rights.agree ? 'now' : undefined}>
      <Text className="line strong">{`${field}：${ableStateWords[state]}`}</Text>
      <Text className="line">{words}</Text>
      {uses.length > 0 && <Text className="line t-small quiet">{uses.join('，')}</Text>}
      {rights.withdraw && (
        <View className="mt2">
          <Actions
            second={
              <Button kind="line" label={`${field}，${rights.agree ? '不登记' : '撤回'}`} onTap={withdraw}>
                {rights.agree ? '不登记' : '撤回'}
              </Button>
            }
          >
            <Button
              kind={rights.agree ? 'main' : 'line'}
              label={`${field}，怎么同意`}
              onTap={() => setOpen(true)}
            >
              {rights.agree ? '同意登记' : '改一改'}
            </Button>
          </Actions>
        </View>
      )}
      <TroubleLine trouble={trouble} />
      {open && (
        <ConsentSheet
          id={id}
          before={{ ...before, show: rights.agree ? null : before.show }}
          onClose={() => setOpen(false)}
          reload={reload}
        />
      )}
    </Card>
  );
}

interface ConsentSheetProps {
  id: string;
  before: Consents;
  onClose: () => void;
  reload: () => Promise<void>;
}

function ConsentSheet({ id, before, onClose, reload }: ConsentSheetProps) {
  const { show, daily, emergency } = before;
  const [value, setValue] = useState<Consents>({ show, daily, emergency });
  const { wrong, trouble, mend, send } = useSending(['show', 'daily']);
  async function agree() {
    const body = { ...value, show: value.show ?? 'field' };
    if (!(await send(faultsOfConsents(value), (key) => call(ableApi.agree, { params: { id }, body, key }))))
      return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="我同意的" open onClose={onClose} verb="就这样" onSend={agree} trouble={trouble}>
      <ConsentFields
        value={value}
        wrong={wrong}
        onChange={(part) => {
          setValue((now) => ({ ...now, ...part }));
          mend('show' in part ? 'show' : 'daily');
        }}
      />
    </FormSheet>
  );
}

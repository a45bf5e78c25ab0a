import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { partyApi } from '@linli/shared/party/party.api';
import type { OwnMembership } from '@linli/shared/party/party.contract';
import { memberKinds, type MemberKind } from '@linli/shared/party/party.rules';
import { memberKindWords, partyFaults } from '@linli/shared/party/party.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { Switch } from '../../parts/switch';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface MembershipProps extends OwnMembership {
  reload: () => Promise<void>;
}

/** As what I am in the community's ledger of members, if I want to be. */
export function Membership({ membership, bodies, reload }: MembershipProps) {
  const place = useDoor(({ page }) => page?.plate.placeId ?? null);
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  const stands = membership !== null || bodies.length > 0;
  async function retract() {
    if (!(await send({}, (key) => call(partyApi.retract, { key })))) return;
    toast('删掉了');
    await reload();
  }
  return (
    <Section title="党员台账">
      <Card>
        <Text className="line strong">{membership ? memberKindWords[membership.kind] : '没有登记'}</Text>
        {membership && (
          <Text className="line quiet">{`${membership.community} · ${dayWords(membership.since)}起`}</Text>
        )}
        {bodies.map((body) => (
          <Text key={body} className="line quiet">{`${body}登记了您是党员`}</Text>
        ))}
        {!membership && <Text className="line quiet">党员自愿登记，只有社区看得到。撤回就全部删掉。</Text>}
      </Card>
      <TroubleLine trouble={trouble} />
      {(stands || place) && (
        <View className="mt2">
          <Actions
            second={
              stands && (
                <Button kind="line" onTap={retract}>
                  撤回
                </Button>
              )
            }
          >
            {place && (
              <Button kind="line" onTap={() => setOpen(true)}>
                {membership ? '换一类' : '登记'}
              </Button>
            )}
          </Actions>
        </View>
      )}
      {!membership && !place && (
        <Text className="line quiet mt2">扫一下楼门口的码，就能登记到那里的社区。</Text>
      )}
      {open && place && <DeclareSheet placeId={place} onClose={() => setOpen(false)} reload={reload} />}
    </Section>
  );
}

interface DeclareSheetProps {
  placeId: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

const label = '我是党员，同意写进台账';

function DeclareSheet({ placeId, onClose, reload }: DeclareSheetProps) {
  const [kind, setKind] = useState<MemberKind | null>(null);
  const [consent, setConsent] = useState(false);
  const { wrong, trouble, mend, send } = useSending(['kind', 'consent']);
  async function declare() {
    const faults = { ...(!kind && { kind: '先选哪一类' }), ...(!consent && { consent: partyFaults.member }) };
    const body = { kind: kind ?? 'own', placeId, consent };
    if (!(await send(faults, (key) => call(partyApi.declare, { body, key })))) return;
    toast('登记了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="党员台账" open onClose={onClose} verb="登记" onSend={declare} trouble={trouble}>
      <Field name="kind" label="哪一类" error={wrong.kind}>
        <Chips
          columns={2}
          options={memberKinds.map((key) => ({ key, words: memberKindWords[key] }))}
          value={kind ? [kind] : []}
          onChange={([chosen]) => {
            setKind(chosen ?? null);
            mend('kind');
          }}
        />
      </Field>
      <Field name="consent" label="本人同意" error={wrong.consent}>
        <Card flush>
          <ListRow
            title={label}
            note="随时可以撤回"
            side={
              <Switch
                label={label}
                on={consent}
                onChange={(on) => {
                  setConsent(on);
                  mend('consent');
                }}
              />
            }
          />
        </Card>
      </Field>
    </FormSheet>
  );
}

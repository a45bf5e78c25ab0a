import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import { consentStateWords } from '@linli/shared/volunteer/volunteer.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { CodeAloud } from '../../parts/code-aloud';
import { FormSheet } from '../../parts/form-sheet';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface AgreementProps {
  own: OwnVolunteering;
  /** The code for a guardian, which is told this once. */
  told: { code: string; until: string } | null;
  onTold: (told: { code: string; until: string } | null) => void;
  reload: () => Promise<void>;
}

/** What serving means, and my yes to it. */
export function Agreement({ own, told, onTold, reload }: AgreementProps) {
  const { agreement, consent, mayAgree } = own;
  const [ending, setEnding] = useState(false);
  const { wrong, trouble, send } = useSending([]);
  async function agree(minor: boolean) {
    const body = { version: agreement.version, minor };
    const made = await send({}, (key) => call(volunteerApi.agree, { body, key }));
    if (!made) return;
    if (made.code && made.codeUntil) onTold({ code: made.code, until: made.codeUntil });
    else toast('同意了，谢谢您');
    await reload();
  }
  const old = consent !== null && consent.version < agreement.version;
  return (
    <Section title="服务约定">
      <Card>
        {consent && (
          <Text className="line strong">{`${consentStateWords[consent.state]} · ${dayWords(consent.day)}`}</Text>
        )}
        {(!consent || old) &&
          agreement.words.split('\n').map((line) => (
            <Text key={line} className="line">
              {line}
            </Text>
          ))}
        {old && <Text className="line quiet">约定换了新的，看过再同意一次。</Text>}
      </Card>
      {told && (
        <View className="mt2">
          <CodeAloud
            code={told.code}
            title="把这个码念给家长"
            words={`家长打开邻里，在“我的”里点“我的志愿”、“替孩子同意”。${dayWords(localDate(new Date(told.until)))}前有效，只能用一次。`}
          />
        </View>
      )}
      <TroubleLine trouble={trouble} />
      {wrong.version && <Text className="line">{wrong.version}</Text>}
      {!mayAgree && !consent && (
        <View className="mt2">
          <Text className="line quiet">先申请入住，或在下面报到，确认以后再来同意。</Text>
          <Button kind="line" wide onTap={() => go('resident/home')}>
            去申请入住
          </Button>
        </View>
      )}
      {mayAgree && (!consent || old || consent.state === 'waiting') && (
        <View className="mt2">
          <Actions
            second={
              <Button kind="line" onTap={() => agree(true)}>
                {consent?.state === 'waiting' ? '换一个监护码' : '我未满十八岁'}
              </Button>
            }
          >
            <Button onTap={() => agree(false)}>我满十八岁，同意</Button>
          </Actions>
        </View>
      )}
      {consent && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => setEnding(true)}>
            撤回同意
          </Button>
        </View>
      )}
      {ending && consent && (
        <EndSheet
          id={consent.id}
          onClose={() => setEnding(false)}
          reload={async () => {
            onTold(null);
            await reload();
          }}
        />
      )}
    </Section>
  );
}

interface EndSheetProps {
  id: string;
  onClose: () => void;
  reload: () => Promise<void>;
}

function EndSheet({ id, onClose, reload }: EndSheetProps) {
  const { trouble, send } = useSending([]);
  async function withdraw() {
    if (!(await send({}, (key) => call(volunteerApi.withdraw, { params: { id }, key })))) return;
    toast('撤回了，不会再请您帮忙');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="撤回同意" open onClose={onClose} verb="撤回" hard onSend={withdraw} trouble={trouble}>
      <Text className="line">马上生效，岗位也跟着结束。不用说明理由，以后想来随时再同意。</Text>
    </FormSheet>
  );
}

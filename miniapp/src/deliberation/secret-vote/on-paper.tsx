import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import type { HomeVotePaper } from '@linli/shared/home-vote/home-vote.contract';
import { homeVoteFieldWords } from '@linli/shared/home-vote/home-vote.words';
import { codeFrom } from '@linli/shared/vote/slip.rules';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { notOpened, toast } from '../../platform/toast';

interface OnPaperProps {
  voteId: string;
  reload: () => Promise<void>;
}

/** For whoever steers the place: the papers to print, and the slips of homes that vote on paper. */
export function OnPaper({ voteId, reload }: OnPaperProps) {
  const [taking, setTaking] = useState(false);
  const { send, trouble } = useSending(['what']);
  async function print(what: HomeVotePaper) {
    const link = await send({}, (key) =>
      call(homeVoteApi.print, { params: { id: voteId }, body: { what }, key }),
    );
    if (link) await host.saveFile(fileAddress(link.url), {}).catch(notOpened);
  }
  return (
    <Section title="纸票" aside="给不用手机的人家">
      <Text className="line">
        票条上有房号，交给您；选票上什么也没有，投进票箱。收了票条，这一户就不能再用手机投。
      </Text>
      <View className="mt2">
        <Button big onTap={() => setTaking(true)}>
          收票条
        </Button>
      </View>
      {(['slips', 'ballots'] as const).map((what) => (
        <View key={what} className="mt2">
          <Button kind="line" wide onTap={() => print(what)}>
            {printWords[what]}
          </Button>
        </View>
      ))}
      <TroubleLine trouble={trouble} />
      {taking && <SlipSheet voteId={voteId} reload={reload} onClose={() => setTaking(false)} />}
    </Section>
  );
}

const printWords: Record<HomeVotePaper, string> = { slips: '打印各户票条', ballots: '打印选票' };

/** The code of one slip after another, as it stands on paper. */
function SlipSheet({ voteId, reload, onClose }: OnPaperProps & { onClose: () => void }) {
  const [code, setCode] = useState('');
  const { wrong, trouble, send, mend } = useSending(['code']);
  async function take() {
    const read = codeFrom(code);
    const faults = { code: read ? undefined : '票条号是 8 位字母和数字' };
    const done = await send(faults, (key) =>
      call(homeVoteApi.handIn, { params: { id: voteId }, body: { code: read ?? '' }, key }),
    );
    if (!done) return;
    toast(`${done.home} 的票条收好了`);
    setCode('');
    await reload();
  }
  return (
    <FormSheet title="收票条" open onClose={onClose} verb="收好了，请投票" onSend={take} trouble={trouble}>
      <Field name="code" label={homeVoteFieldWords.code} error={wrong.code}>
        <TextLine
          max={12}
          value={code}
          onChange={(text) => {
            setCode(text);
            mend('code');
          }}
        />
      </Field>
    </FormSheet>
  );
}

import { Text } from '@tarojs/components';
import { useState } from 'react';
import { voteApi } from '@linli/shared/vote/vote.api';
import type { Choice } from '@linli/shared/vote/tally.rules';
import type { OwnSlot, VotePage } from '@linli/shared/vote/vote.contract';
import { choiceWords } from '@linli/shared/vote/vote.words';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';

interface VoteBarProps {
  one: VotePage;
  slot: OwnSlot | null;
  chosen: Partial<Record<number, Choice>>;
  /** Leads to what was not chosen yet; null when all is. */
  toMissing: (() => void) | null;
  reload: () => Promise<void>;
}

/** The one thing to do now: cast my ballot, read the result, go to the city's system; beside it, paper. */
export function VoteBar({ one, slot, chosen, toMissing, reload }: VoteBarProps) {
  const [sure, setSure] = useState(false);
  const { wrong, trouble, send } = useSending([]);
  async function cast() {
    if (!slot || !one.electorateHash) return;
    const answers = one.questions.map(({ number }) => ({
      question: number,
      choice: chosen[number] ?? ('abstain' as const),
    }));
    const body = { slotId: slot.id, edition: one.electorateHash, answers };
    const done = await send({}, (key) => call(voteApi.cast, { params: { id: one.id }, body, key }));
    if (!done) return reload();
    setSure(false);
    await reload();
    toast('投好了，谢谢您');
  }
  async function askPaper() {
    if (!slot) return;
    const body = { slotId: slot.id };
    if (!(await send({}, (key) => call(voteApi.paper, { params: { id: one.id }, body, key }))))
      return reload();
    await reload();
    toast('好的，会把纸质票送到您家');
  }
  const paper = slot?.rights.paper && (
    <Button big kind="line" onTap={askPaper}>
      领纸质票
    </Button>
  );
  const main = mainOf();
  if (!main && !paper) return null;
  return (
    <>
      <FormBar trouble={sure ? null : trouble} note={noteWords(slot)} second={main && paper}>
        {main ?? paper}
      </FormBar>
      <FormSheet
        title="投了就不能改"
        open={sure}
        onClose={() => setSure(false)}
        verb="确认提交"
        onSend={cast}
        trouble={trouble}
      >
        {one.questions.map(({ number, words }) => {
          const choice = chosen[number];
          return (
            <Text key={number} className="line">
              {`${words}：${choice ? choiceWords[choice] : ''}`}
            </Text>
          );
        })}
        <Text className="line t-small quiet">{`${slot?.label ?? ''}，只有这一票。截止前谁都看不到您投了什么。`}</Text>
        {wrong.answers && <Text className="line strong">{wrong.answers}</Text>}
      </FormSheet>
    </>
  );

  function mainOf() {
    if (one.result)
      return (
        <Button big onTap={() => go('deliberation/vote-result', { id: one.id })}>
          看结果
        </Button>
      );
    if (one.why === 'sign_in')
      return (
        <Button big onTap={async () => void ((await ensureSignedIn()) && (await reload()))}>
          登录后投票
        </Button>
      );
    if (!slot?.rights.cast) return null;
    return (
      <Button big onTap={toMissing ?? (() => setSure(true))}>
        提交选票
      </Button>
    );
  }
}

function noteWords(slot: OwnSlot | null): string | undefined {
  if (slot?.paperAsked && !slot.filled) return '纸质票会送到您家；也可以现在就在手机上投';
  return undefined;
}

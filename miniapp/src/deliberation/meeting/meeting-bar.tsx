import { View } from '@tarojs/components';
import { useState } from 'react';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';
import { HereSheet } from './here-sheet';
import { SeatSheet } from './seat-sheet';
import { WordSheet } from './word-sheet';

interface MeetingBarProps {
  one: MeetingPage;
  sign: string | null;
  reload: () => Promise<void>;
}

/** The one thing to do now: sign up, or check in; beside it a word for the meeting, or not coming after all. */
export function MeetingBar({ one, sign, reload }: MeetingBarProps) {
  const [open, setOpen] = useState<'seat' | 'here' | 'word' | null>(null);
  const { trouble, send } = useSending([]);
  const { id, rights, standing } = one;
  async function leave() {
    if (!(await send({}, (key) => call(meetingApi.leave, { params: { id }, key })))) return reload();
    toast('好的，座位给下一位');
    await reload();
  }
  async function checkIn() {
    if (!sign) return setOpen('here');
    const body = { code: sign };
    const done = await send({}, async (key) =>
      (await ensureSignedIn()) ? call(meetingApi.checkIn, { params: { id }, body, key }) : null,
    );
    if (!done) return;
    toast('签到了');
    await reload();
  }
  const word = rights.word && (
    <Button big kind="line" onTap={() => setOpen('word')}>
      去不了，留句话
    </Button>
  );
  const off = rights.leave && (
    <Button big kind="line" onTap={leave}>
      不来了
    </Button>
  );
  if (!rights.signUp && !rights.checkIn && !word && !off) return null;
  const full = one.capacity !== null && one.taken >= one.capacity;
  const close = () => setOpen(null);
  const main = rights.checkIn ? (
    <Button big icon="scan" onTap={checkIn}>
      签到
    </Button>
  ) : (
    rights.signUp && (
      <Button big icon="calendar" onTap={async () => (await ensureSignedIn()) && setOpen('seat')}>
        {full ? '排队等座位' : '我要报名'}
      </Button>
    )
  );
  return (
    <View>
      <FormBar trouble={trouble} note={noteWords(one)} second={main && (standing.state ? off : word)}>
        {main || off || word}
      </FormBar>
      {open === 'seat' && <SeatSheet one={one} onClose={close} reload={reload} />}
      {open === 'here' && <HereSheet one={one} onClose={close} reload={reload} />}
      {open === 'word' && <WordSheet one={one} onClose={close} reload={reload} />}
    </View>
  );
}

function noteWords({ open, standing: { state, line, along, present, left } }: MeetingPage): string {
  if (present) return '您签到了';
  if (state === 'waiting') return `您排在第 ${line ?? 1} 位，有座位告诉您`;
  if (state === 'in') return along > 0 ? `您报上名了，带 ${along} 个人` : '您报上名了。到了扫一扫就签到';
  if (left) return '您留了话，会上有人念';
  return open ? '来不来都随您，别人看不到谁报了名' : '您可以留句话，会上有人念';
}

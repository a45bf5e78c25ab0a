import { View } from '@tarojs/components';
import { useState } from 'react';
import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { askExclusion, type AskExclusion as Ask } from '@linli/shared/kpi/kpi.contract';
import { askableReasons } from '@linli/shared/kpi/kpi.rules';
import { exclusionWords } from '@linli/shared/kpi/kpi.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../../parts/button';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { TextArea } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

type Draft = { clock: Ask['clock'] | null; reason: Ask['reason'] | null; words: string };
const reasons = askableReasons.map((key) => ({ key, words: exclusionWords[key] }));

/** Asks that a broken promise be left out of the figures: why, for somebody above to decide. */
export function AskExclusion({ ticket, reload }: { ticket: TicketDetail; reload: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const broken = ticket.excludable;
  const [draft, setDraft] = useState<Draft>({ clock: null, reason: null, words: '' });
  const { wrong, trouble, send, mend } = useSending(['clock', 'reason', 'words']);
  if (broken.length === 0) return null;

  function change(part: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...part }));
    Object.keys(part).forEach(mend);
  }
  async function ask() {
    const clock = draft.clock ?? broken[0];
    const body = { clock, reason: draft.reason ?? undefined, words: draft.words.trim() };
    const names = { clock: '哪个期限', reason: '为什么不计入', words: '说明' };
    const faults = wordsOfFaults(faultsOf(askExclusion, body), names, (name) =>
      name === 'words' ? 'write' : 'choose',
    );
    const done = await send(faults, (key) =>
      call(kpiApi.exclude, { params: { id: ticket.id }, body: body as Ask, key }),
    );
    if (!done) return;
    setOpen(false);
    setDraft({ clock: null, reason: null, words: '' });
    toast('申请了，等上级定');
    await reload();
  }
  return (
    <View className="mt5 center">
      <Button kind="plain" icon="info" onTap={() => setOpen(true)}>
        超期有原因，申请不计入
      </Button>
      <FormSheet
        title="申请不计入"
        open={open}
        onClose={() => setOpen(false)}
        verb="申请"
        onSend={ask}
        trouble={trouble}
      >
        {broken.length > 1 && (
          <Field name="clock" label="哪个期限" error={wrong.clock}>
            <Chips
              columns={3}
              options={broken.map((key) => ({ key, words: clockWords[key] }))}
              value={draft.clock ? [draft.clock] : []}
              onChange={([clock]) => change({ clock: clock ?? null })}
            />
          </Field>
        )}
        <Field name="reason" label="为什么不计入" error={wrong.reason}>
          <Chips
            columns={2}
            options={reasons}
            value={draft.reason ? [draft.reason] : []}
            onChange={([reason]) => change({ reason: reason ?? null })}
          />
        </Field>
        <Field name="words" label="说明" error={wrong.words} note="街道和区里来定，原来的记录不会改">
          <TextArea
            value={draft.words}
            empty="比如：全小区停电两天，进不了配电房"
            onChange={(words) => change({ words })}
          />
        </Field>
      </FormSheet>
    </View>
  );
}

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { Revealed, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Chips } from '../parts/chips';
import { Field } from '../parts/field';
import { FormFoot } from '../parts/form-bar';
import { ListRow } from '../parts/list-row';
import { Sheet } from '../parts/sheet';
import { call } from '../platform/call';
import { callUp } from '../platform/door';
import { useSending } from '../platform/sending';

const reasons = ['约上门时间', '核实情况', '告知结果'].map((words) => ({ key: words, words }));

/** Calling whoever reported: asks why, which is kept in the history; the number goes to the dialler and is never shown. */
export function CallReporter({
  ticket: { id, reporter },
}: {
  ticket: Pick<TicketDetail, 'id' | 'reporter'>;
}) {
  const [open, setOpen] = useState(false);
  if (!reporter?.hasPhone) return null;
  return (
    <View className="mt3">
      <Card flush>
        <ListRow
          title={reporter.callBack ? '报事的邻居要回电' : '报事的邻居留了电话'}
          note="拨出前说一下为什么，会记一笔"
          side={
            <Button kind="line" icon="phone" onTap={() => setOpen(true)}>
              打电话
            </Button>
          }
        />
      </Card>
      {open && <ReasonSheet id={id} onClose={() => setOpen(false)} />}
    </View>
  );
}

function ReasonSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState<string | null>(null);
  const [several, setSeveral] = useState<Revealed['phones']>([]);
  const { wrong, trouble, send, mend } = useSending(['reason']);

  async function dial() {
    const missing = reason ? {} : { reason: '先选一个打电话的原因' };
    const found = await send(missing, (key) =>
      call(ticketApi.reveal, { params: { id }, body: { what: 'phone', reason: reason ?? '' }, key }),
    );
    const [only, ...others] = found?.phones ?? [];
    if (!only) return;
    if (others.length > 0) return setSeveral([only, ...others]);
    callUp(only.phone);
    onClose();
  }

  return (
    <Sheet
      title={several.length > 0 ? '打给谁' : '为什么打'}
      open
      onClose={onClose}
      foot={
        several.length === 0 && (
          <FormFoot trouble={trouble}>
            <Button big icon="phone" busyWords="正在拨" onTap={dial}>
              打电话
            </Button>
          </FormFoot>
        )
      }
    >
      {several.length > 0 ? (
        several.map(({ name, phone }, place) => (
          <ListRow
            key={phone}
            icon="phone"
            title={name ?? `一起报的邻居 ${place + 1}`}
            onTap={() => {
              callUp(phone);
              onClose();
            }}
          />
        ))
      ) : (
        <>
          <Text className="line quiet">这一次会记在经过里，只有同事看得到。</Text>
          <Field name="reason" label="打电话的原因" error={wrong.reason}>
            <Chips
              columns={3}
              options={reasons}
              value={reason ? [reason] : []}
              onChange={([one]) => {
                setReason(one ?? null);
                mend('reason');
              }}
            />
          </Field>
        </>
      )}
    </Sheet>
  );
}

import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { Period } from '@linli/shared/kpi/kpi.rules';
import { Button } from '../../parts/button';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { periodWords } from './say';

/** Closing a month for good. */
export function FreezeMonth({ period, reload }: { period: Period; reload: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const { trouble, send } = useSending([]);
  async function freeze() {
    if (!(await send({}, (key) => call(kpiApi.freeze, { body: { period }, key })))) return;
    setOpen(false);
    toast('封账了');
    await reload();
  }
  return (
    <View className="mt5 center">
      <Button kind="line" icon="archive" onTap={() => setOpen(true)}>
        {`${periodWords(period)}封账`}
      </Button>
      <FormSheet
        title={`${periodWords(period)}封账`}
        open={open}
        onClose={() => setOpen(false)}
        verb="封账"
        hard
        onSend={freeze}
        trouble={trouble}
      >
        <Text className="line">全区这个月的数字从此不再变动，谁也改不了。以后有出入，会另外记在旁边。</Text>
      </FormSheet>
    </View>
  );
}

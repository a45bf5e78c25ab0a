import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { AlertLine } from '@linli/shared/intake/alert.contract';
import { alertDueWords, alertLevelWords, deviceKindWords } from '@linli/shared/intake/alert.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { plateWords } from '@linli/shared/place/place.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { CheckSheet } from './check-sheet';

interface AlertCardProps {
  alert: AlertLine;
  now: string;
  reload: () => Promise<void>;
}

/** One device that calls: which, where, since when, who looks after it; and what somebody found there. */
export function AlertCard({ alert, now, reload }: AlertCardProps) {
  const { id, kind, device, plate, words, raisedAt, times, level, due, seenBy } = alert;
  const { trouble, send } = useSending([]);
  const [checking, setChecking] = useState<'real' | 'false' | null>(null);
  const where = plateWords(plate);
  async function see() {
    const made = await send({}, (key) => call(intakeApi.seeAlert, { params: { id }, key }));
    if (!made) return;
    toast('记下了，去看看吧');
    await reload();
  }
  return (
    <Card className="job" look={seenBy ? undefined : 'over'}>
      <View className="between">
        <Text className="strong">{`${deviceKindWords[kind]}报警`}</Text>
        {seenBy ? (
          <StatusPill look="act" icon="eye" words={`${seenBy}在核实`} />
        ) : (
          <StatusPill look="over" icon="over" words="待核实" />
        )}
      </View>
      <Text className="line t-head mt1">{where}</Text>
      <Text className="line t-small quiet mt1">
        {[
          device,
          `${whenWords(new Date(raisedAt), new Date(now))} 起`,
          times > 1 && `响了 ${times} 次`,
          level > 0 && `已告诉${alertLevelWords[level]}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text className="line t-small mt1">
        {alertDueWords(level, seenBy !== null, whenWords(new Date(due), new Date(now)))}
      </Text>
      {words && <Text className="line mt1">{words}</Text>}
      <TroubleLine trouble={trouble} />
      {!seenBy && (
        <View className="mt2">
          <Button wide big label={`我去核实：${where}`} onTap={see}>
            我去核实
          </Button>
        </View>
      )}
      <View className="mt2">
        <Actions
          even
          second={
            <Button kind="line" big onTap={() => setChecking('false')}>
              误报
            </Button>
          }
        >
          <Button kind="line" big onTap={() => setChecking('real')}>
            属实
          </Button>
        </Actions>
      </View>
      {checking && (
        <CheckSheet id={id} real={checking === 'real'} onClose={() => setChecking(null)} reload={reload} />
      )}
    </Card>
  );
}

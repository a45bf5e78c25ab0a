import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { plateWords } from '@linli/shared/place/place.words';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import type { OwnReportIn, OwnReportIns } from '@linli/shared/report-in/report-in.contract';
import { reportInStateWords } from '@linli/shared/report-in/report-in.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { ReportInSheet } from './report-in-sheet';
import { ShowSheet } from './show-sheet';

interface ReportInsProps {
  reported: OwnReportIns;
  reload: () => Promise<void>;
}

/** Where I, or the unit I speak for, reported in; and the ways to do so. */
export function ReportIns({ reported, reload }: ReportInsProps) {
  const [asking, setAsking] = useState<'person' | 'unit' | null>(null);
  return (
    <Section title="双报到">
      {reported.reportIns.length === 0 && (
        <Text className="line quiet">党员到一栋楼报到，单位到一个小区报到。社区确认以后算数。</Text>
      )}
      {reported.reportIns.map((one) => (
        <ReportInCard key={one.id} one={one} now={reported.now} reload={reload} />
      ))}
      <View className="mt2">
        <Actions
          even
          second={
            <Button kind="line" wide onTap={() => setAsking('unit')}>
              单位报到
            </Button>
          }
        >
          <Button kind="line" onTap={() => setAsking('person')}>
            党员报到
          </Button>
        </Actions>
      </View>
      {asking && (
        <ReportInSheet
          kind={asking}
          functions={reported.functions}
          onClose={() => setAsking(null)}
          reload={reload}
        />
      )}
    </Section>
  );
}

interface ReportInCardProps {
  one: OwnReportIn;
  now: string;
  reload: () => Promise<void>;
}

function ReportInCard({ one, now, reload }: ReportInCardProps) {
  const { id, kind, plate, unitName, functions, state, since, until, words, shown, rights } = one;
  const [showing, setShowing] = useState(false);
  const { trouble, send } = useSending([]);
  async function make(what: 'withdraw' | 'end' | 'hide', done: string) {
    const params = { id };
    const from = localDate(new Date(now));
    const sent = await send<object>({}, (key) =>
      what === 'end'
        ? call(reportInApi.end, { params, body: { from }, key })
        : call(reportInApi[what], { params, key }),
    );
    if (!sent) return;
    toast(done);
    await reload();
  }
  const about = [
    reportInStateWords[state],
    since && `${dayWords(since)}起`,
    until && `到${dayWords(until)}`,
    ...functions,
  ];
  return (
    <Card className="mt2">
      <Text className="line strong">{[unitName, plateWords(plate)].filter(Boolean).join('，')}</Text>
      <Text className="line quiet">{about.filter(Boolean).join(' · ')}</Text>
      {words && <Text className="line">{`社区说：${words}`}</Text>}
      {shown && <Text className="line">{`楼门口写着：${shown.name}，${shown.offers}`}</Text>}
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        {rights.withdraw && (
          <Button kind="line" small onTap={() => make('withdraw', '撤回了')}>
            撤回
          </Button>
        )}
        {rights.show && (
          <Actions
            second={
              shown && (
                <Button kind="line" small onTap={() => make('hide', '取下来了')}>
                  从楼门口取下
                </Button>
              )
            }
          >
            <Button kind="line" small onTap={() => setShowing(true)}>
              {shown ? '改一改' : '有事请找我'}
            </Button>
          </Actions>
        )}
        {rights.end && (
          <View className="mt2">
            <Button
              kind="line"
              small
              onTap={() => make('end', kind === 'unit' ? '结束了' : '离开了，谢谢您')}
            >
              结束报到
            </Button>
          </View>
        )}
      </View>
      {showing && <ShowSheet one={one} onClose={() => setShowing(false)} reload={reload} />}
    </Card>
  );
}

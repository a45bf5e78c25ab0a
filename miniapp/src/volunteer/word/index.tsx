import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { plateWords } from '@linli/shared/place/place.words';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ForPerson } from '../../parts/for-person';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { WordSheet } from '../word-sheet';

/** A member who may be asked: leaving them a word, without a phone. */
export default function WordPage() {
  const { id } = useParams();
  return (
    <Page>
      {id ? (
        <ForPerson words="登录以后，可以给这位邻居留话。">{() => <Helper id={id} />}</ForPerson>
      ) : (
        <Blank kind="empty" title="没有选人" words="从楼门口的页面选一位。" />
      )}
    </Page>
  );
}

function Helper({ id }: { id: string }) {
  const remote = useRemote(() => call(reportInApi.helper, { params: { id } }), [id]);
  const [open, setOpen] = useState(false);
  if (!remote.value) return <Loading remote={remote} />;
  const { helper, plate, mine } = remote.value;
  return (
    <View>
      <Section title={helper.name}>
        <Card>
          <Text className="line">{helper.offers}</Text>
          <Text className="line quiet">{plateWords(plate)}</Text>
        </Card>
      </Section>
      <Text className="line quiet mt2">您的话只有这位邻居看得到，方便的时候会回您。急事请打下面的电话。</Text>
      <View className="mt3">
        {mine ? (
          <Button kind="line" wide onTap={() => go('volunteer/mine')}>
            这是您，去我的志愿里改
          </Button>
        ) : (
          <Button wide onTap={() => setOpen(true)}>
            留个话
          </Button>
        )}
      </View>
      {open && (
        <WordSheet
          title={`留话给${helper.name}`}
          verb="留下"
          route={reportInApi.leaveWord}
          id={id}
          done="留下了，有回音会告诉您"
          max={300}
          onClose={() => setOpen(false)}
          onDone={async () => go('volunteer/mine')}
        />
      )}
    </View>
  );
}

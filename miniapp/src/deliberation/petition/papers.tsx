import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { petitionOfficeApi as api } from '@linli/shared/petition/petition.api';
import type { PetitionPapers } from '@linli/shared/petition/petition.contract';
import { paperHintWords, paperLookWords } from '@linli/shared/petition/petition.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { PaperSheet } from './paper-sheet';
import { RefuseSheet } from './refuse-sheet';

type Paper = PetitionPapers['papers'][number];

/** Signatures on paper, for staff: written down by one, counted once another has held the paper. */
export function Papers({ id, reload }: { id: string; reload: () => Promise<void> }) {
  const remote = useRemote(() => call(api.papers, { params: { id } }), [id]);
  const [entering, setEntering] = useState(false);
  const [refusing, setRefusing] = useState<Paper | null>(null);
  const { trouble, send } = useSending([]);
  const { value } = remote;
  if (!value)
    return (
      <Section title="纸上的联名">
        <Loading remote={remote} />
      </Section>
    );
  const again = async () => {
    await Promise.all([remote.reload(), reload()]);
  };
  async function count({ id: paper }: Paper) {
    const body = { counts: true };
    if (await send({}, (key) => call(api.look, { params: { id, paper }, body, key }))) toast('算上了');
    await again();
  }
  return (
    <Section title="纸上的联名" aside={`${value.papers.filter(({ refused }) => !refused).length} 张等核对`}>
      <Text className="line quiet">{paperHintWords}</Text>
      <TroubleLine trouble={trouble} />
      {value.papers.map((paper) => {
        const { home, name, on, by, mine, refused } = paper;
        return (
          <Card key={paper.id} className="mt2">
            <Text className="line strong">{[home, name].filter(Boolean).join(' ')}</Text>
            <Text className="line t-small quiet">{`纸上写的 ${dayWords(on)}${by && `，${by}记的`}`}</Text>
            {refused ? (
              <Text className="line">{`不算：${refused}`}</Text>
            ) : mine ? (
              <Text className="line">等另一个人拿着纸核对</Text>
            ) : (
              <View className="mt2">
                <Button wide label={`${paperLookWords.yes}：${home}`} onTap={() => count(paper)}>
                  {paperLookWords.yes}
                </Button>
                <View className="mt2">
                  <Button
                    kind="line"
                    wide
                    label={`${paperLookWords.no}：${home}`}
                    onTap={() => setRefusing(paper)}
                  >
                    {paperLookWords.no}
                  </Button>
                </View>
              </View>
            )}
          </Card>
        );
      })}
      <View className="mt3">
        <Button kind="line" wide onTap={() => setEntering(true)}>
          照纸记一户
        </Button>
      </View>
      {entering && <PaperSheet id={id} form={value} onClose={() => setEntering(false)} reload={again} />}
      {refusing && <RefuseSheet id={id} paper={refusing} onClose={() => setRefusing(null)} reload={again} />}
    </Section>
  );
}

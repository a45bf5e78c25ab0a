import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { petitionApi } from '@linli/shared/petition/petition.api';
import { petitionMatters, type PetitionMatter } from '@linli/shared/petition/petition.rules';
import { petitionMatterWords } from '@linli/shared/petition/petition.words';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { Pick } from '../../parts/pick';
import { Section } from '../../parts/section';
import { TextArea } from '../../parts/text-box';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { goInstead } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

/** Asking the owners of a compound to join: for which matter, and why. My own home signs with it. */
export function MakePetition({ place, topic }: { place: string; topic: string | undefined }) {
  const [matter, setMatter] = useState<PetitionMatter | null>(null);
  const [words, setWords] = useState('');
  const { wrong, trouble, mend, send } = useSending(['matter', 'words']);
  async function make() {
    const faults = matter ? {} : { matter: '请选一件' };
    const body = { placeId: place, matter: matter ?? 'other', words, ...(topic && { topicId: topic }) };
    const made = await send(faults, (key) => call(petitionApi.make, { body, key }));
    if (!made) return;
    toast('发起了，您家已经联名');
    goInstead('deliberation/petition', { id: made.id });
  }
  return (
    <Section title="发起业主联名">
      <Text className="line quiet">
        业主人数达到两成，就必须召集业主大会或表决：先由业委会，到期没有召集就由街道。谁联了名不公布。
      </Text>
      <Field name="matter" label="想请大家定什么" error={wrong.matter}>
        <Pick
          options={petitionMatters.map((key) => ({ key, name: petitionMatterWords[key] }))}
          value={matter}
          onChange={(key) => {
            setMatter(key as PetitionMatter);
            mend('matter');
          }}
        />
      </Field>
      <Field name="words" label="为什么" hint="可以不写，只有小区里的人看得到" error={wrong.words}>
        <TextArea
          value={words}
          max={300}
          onChange={(text) => {
            setWords(text);
            mend('words');
          }}
        />
      </Field>
      <TroubleLine trouble={trouble} />
      <View className="mt3">
        <Button wide onTap={make}>
          发起，我家先联名
        </Button>
      </View>
    </Section>
  );
}

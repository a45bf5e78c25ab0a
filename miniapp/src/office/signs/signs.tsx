import { View } from '@tarojs/components';
import { useState } from 'react';
import { placeApi } from '@linli/shared/place/place.api';
import type { Signs as SignList } from '@linli/shared/place/place.contract';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { DoorRow } from './door-row';
import { DoorSheet } from './door-sheet';
import { PrintSheet } from './print-sheet';

/** A compound, then its doors with their codes, and the sheets to print. */
export function Signs() {
  const [compound, setCompound] = useState<string | undefined>();
  const [chosen, setChosen] = useState<SignList['signs'][number] | null>(null);
  const [printing, setPrinting] = useState(false);
  const remote = useRemote(() => call(placeApi.signs, { query: { compound } }), [compound]);
  const { value, reload } = remote;
  const name = value?.compounds.find(({ id }) => id === compound)?.name;
  const another = (
    <Button kind="line" big onTap={() => setCompound(undefined)}>
      换小区
    </Button>
  );
  const bar =
    compound &&
    (value?.signs.some(({ code }) => code) ? (
      <BottomBar second={another}>
        <Button big icon="download" onTap={() => setPrinting(true)}>
          打印这个小区
        </Button>
      </BottomBar>
    ) : (
      <BottomBar>{another}</BottomBar>
    ));
  return (
    <Page bar={bar}>
      {!value && <Loading remote={remote} />}
      {value && !compound && (
        <Section title="选小区">
          {value.compounds.length === 0 && <Blank kind="empty" title="这里还没有小区" />}
          <Card flush>
            {value.compounds.map((one) => (
              <ListRow key={one.id} icon="building" title={one.name} onTap={() => setCompound(one.id)} />
            ))}
          </Card>
        </Section>
      )}
      {value && compound && (
        <Section title={name ?? ''} aside={issuedWords(value.signs)}>
          <Card flush>
            <LongList key={compound} rows={value.signs} keyOf={({ placeId }) => placeId} about={72}>
              {(sign) => <DoorRow sign={sign} onTap={() => setChosen(sign)} />}
            </LongList>
          </Card>
        </Section>
      )}
      <View>
        {chosen && <DoorSheet sign={chosen} onClose={() => setChosen(null)} reload={reload} />}
        {printing && compound && <PrintSheet compound={compound} onClose={() => setPrinting(false)} />}
      </View>
    </Page>
  );
}

const issuedWords = (signs: SignList['signs']): string =>
  `${signs.length} 处，发了 ${signs.filter(({ code }) => code).length} 处`;

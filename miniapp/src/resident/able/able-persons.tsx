import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ableApi } from '@linli/shared/able-person/able-person.api';
import type { AbleLine } from '@linli/shared/able-person/able-person.contract';
import { someNeighbourWords } from '@linli/shared/able-person/able-person.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { AskCard } from './ask-card';
import { AskSheet } from './ask-sheet';
import { OfferSheet } from './offer-sheet';
import { OwnCard } from './own-card';
import { ProposeSheet } from './propose-sheet';

type Open = { what: 'offer' | 'propose' } | { what: 'ask'; person: AbleLine };

/** What waits for my word first, then the list by field, then what was said. */
export function AblePersons({ place }: { place: string | undefined }) {
  const [open, setOpen] = useState<Open | null>(null);
  const remote = useRemote(
    () =>
      Promise.all([call(ableApi.list, { query: place ? { place } : {} }), call(ableApi.mine)]).then(
        ([list, mine]) => ({ list, mine }),
      ),
    [place],
  );
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { list, mine } = value;
  const fields = list.fields.length ? list.fields : mine.fields;
  const nameOf = (code: string) => fields.find((field) => field.code === code)?.name ?? code;
  const sheet = { place, fields, onClose: () => setOpen(null), reload };
  return (
    <Page
      strip={trouble && <StaleStrip reload={reload} />}
      bar={
        fields.length > 0 && (
          <BottomBar
            second={
              <Button big kind="line" onTap={() => setOpen({ what: 'propose' })}>
                推荐一位
              </Button>
            }
          >
            <Button big icon="add" onTap={() => setOpen({ what: 'offer' })}>
              我会一样
            </Button>
          </BottomBar>
        )
      }
    >
      <Text className="line quiet">只能在这里留言，谁也看不到电话。帮不帮都随意。</Text>
      {mine.entries.map((one) => (
        <OwnCard key={one.id} one={one} field={nameOf(one.field)} reload={reload} />
      ))}
      {mine.received.map((one) => (
        <AskCard key={one.id} ask={one} field={nameOf(one.field)} reload={reload} received />
      ))}
      {fields.length === 0 && (
        <Blank kind="empty" title="先选一个门" words="扫楼门口的码，就能看到附近谁会什么。" />
      )}
      {fields.length > 0 && list.people.length === 0 && (
        <Blank
          kind="empty"
          title="能人库里还没有人"
          words="会修、会教、会调解，都可以登记，也可以推荐邻居。"
        />
      )}
      {fields.map(({ code, name, words }) => {
        const people = list.people.filter(({ field }) => field === code);
        return (
          people.length > 0 && (
            <Section key={code} title={name} aside={words}>
              <Card flush>
                {people.map((person) => (
                  <ListRow
                    key={person.id}
                    title={person.words}
                    note={person.mine ? '这是您' : (person.who ?? someNeighbourWords)}
                    label={`给${person.who ?? someNeighbourWords}留言：${person.words}`}
                    onTap={
                      person.uses.length && !person.mine ? () => setOpen({ what: 'ask', person }) : undefined
                    }
                  />
                ))}
              </Card>
            </Section>
          )
        );
      })}
      {mine.sent.map((one) => (
        <AskCard key={one.id} ask={one} field={nameOf(one.field)} reload={reload} />
      ))}
      <View>
        {open?.what === 'offer' && <OfferSheet {...sheet} />}
        {open?.what === 'propose' && <ProposeSheet {...sheet} />}
        {open?.what === 'ask' && <AskSheet person={open.person} onClose={sheet.onClose} reload={reload} />}
      </View>
    </Page>
  );
}

import { Text, View } from '@tarojs/components';
import { ableOfficeApi } from '@linli/shared/able-person/able-person.api';
import { ableStateWords, ableUseWords, ableWayWords } from '@linli/shared/able-person/able-person.words';
import { Actions } from '../../parts/actions';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';

/** Who waits for a yes, who has to be visited, who is in the list. */
export function KeptAbles() {
  const remote = useRemote(() => call(ableOfficeApi.list), []);
  const { trouble: unsent, send } = useSending([]);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { fields, entries, tips, listed, emergency } = value;
  const nameOf = (code: string) => fields.find((field) => field.code === code)?.name ?? code;
  async function finish(write: (key: string) => Promise<unknown>, said: string) {
    if (!(await send({}, write))) return reload();
    toast(said);
    await reload();
  }
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Text className="line">{`在库 ${listed} 人次，其中应急能找 ${emergency}/${listed}`}</Text>
      <TroubleLine trouble={unsent} />
      {tips.length > 0 && (
        <Section title="等走访" aside={`${tips.length} 位`}>
          {tips.map(({ id, name, where, words, field, way }) => (
            <Card key={id} className="mt2">
              <Text className="line strong">{`${name}，${where}`}</Text>
              <Text className="line">{`${nameOf(field)}：${words}`}</Text>
              <Text className="line t-small quiet">{`${ableWayWords[way]}。本人愿意，请他在“能人”里登记`}</Text>
              <Button
                kind="line"
                label={`走访过了：${name}`}
                onTap={() => finish((key) => call(ableOfficeApi.closeTip, { params: { id }, key }), '记下了')}
              >
                走访过了
              </Button>
            </Card>
          ))}
        </Section>
      )}
      <Section title="本人同意的" aside={`${entries.length} 条`}>
        {entries.length === 0 && <Blank kind="empty" title="还没有人登记" />}
        {entries.map(({ id, name, field, words, way, state, uses, rights }) => (
          <Card key={id} className="mt2" look={rights.decide ? 'now' : undefined}>
            <Text className="line strong">{`${name || '没留称呼'}，${nameOf(field)}`}</Text>
            <Text className="line">{words}</Text>
            <Text className="line t-small quiet">
              {[ableStateWords[state], ableWayWords[way], ...uses.map((use) => ableUseWords[use])].join(
                ' · ',
              )}
            </Text>
            {rights.decide && (
              <View className="mt2">
                <Actions
                  second={
                    <Button
                      kind="line"
                      label={`不列入：${name}`}
                      onTap={() =>
                        finish(
                          (key) => call(ableOfficeApi.decide, { params: { id }, body: { list: false }, key }),
                          '没有列入',
                        )
                      }
                    >
                      不列入
                    </Button>
                  }
                >
                  <Button
                    label={`列入：${name}`}
                    onTap={() =>
                      finish(
                        (key) => call(ableOfficeApi.decide, { params: { id }, body: { list: true }, key }),
                        '列入了',
                      )
                    }
                  >
                    列入
                  </Button>
                </Actions>
              </View>
            )}
          </Card>
        ))}
      </Section>
    </Page>
  );
}

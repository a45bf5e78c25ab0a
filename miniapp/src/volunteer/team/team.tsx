import { Text, View } from '@tarojs/components';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { teamApi } from '@linli/shared/team/team.api';
import type { TeamPage } from '@linli/shared/team/team.contract';
import { leadStateWords, memberStateWords } from '@linli/shared/team/team.words';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { ensureSignedIn } from '../../platform/session';
import { toast } from '../../platform/toast';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { People } from './people';

/** A team's page, with what I am in it. */
export function Team({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(() => call(teamApi.page, { params: { id } }), [id, me?.id]);
  const { value, trouble, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { name, kind, parent, place, lead, members, words, until, people } = value;
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      <Section title={name}>
        <Card>
          <Text className="line">{[kind, parent, place].filter(Boolean).join(' · ')}</Text>
          {words && <Text className="line">{words}</Text>}
          <Text className="line quiet">
            {[lead && `队长 ${lead}`, `${members} 人`].filter(Boolean).join(' · ')}
          </Text>
          {until && <Text className="line quiet">{`${dayWords(until)}解散了`}</Text>}
        </Card>
      </Section>
      <MyPlace team={value} signedIn={me !== null} reload={reload} />
      {people.length > 0 && <People people={people} reload={reload} />}
    </View>
  );
}

interface MyPlaceProps {
  team: TeamPage;
  signedIn: boolean;
  reload: () => Promise<void>;
}

/** What I am in it, and what I may do about that. */
function MyPlace({ team: { id, mine, rights }, signedIn, reload }: MyPlaceProps) {
  const { trouble, send } = useSending([]);
  async function make(write: (key: string) => Promise<object>, done: string) {
    if (!(await send({}, write))) return;
    toast(done);
    await reload();
  }
  const params = { id };
  const answer = (yes: boolean) =>
    make((key) => call(teamApi.answerLead, { params, body: { yes }, key }), yes ? '谢谢您' : '知道了');
  const leave = () => {
    const own = { id: mine?.id ?? '' };
    const route = mine?.state === 'asked' ? teamApi.withdraw : teamApi.end;
    return make(
      (key) => call(route, { params: own, key }),
      mine?.state === 'asked' ? '撤回了' : '离队了，谢谢您',
    );
  };
  return (
    <Section title={mine ? '我在这支队' : undefined}>
      {mine && (
        <Card>
          <Text className="line strong">
            {mine.state === 'held' ? leadStateWords[mine.lead] : memberStateWords[mine.state]}
          </Text>
          {mine.words && <Text className="line">{`队里说：${mine.words}`}</Text>}
        </Card>
      )}
      <TroubleLine trouble={trouble} />
      {trouble?.code === 'service.first' && (
        <Button kind="line" wide onTap={() => go('volunteer/mine')}>
          去看服务约定
        </Button>
      )}
      {rights.answerLead && mine?.lead === 'offered' && (
        <View className="mt2">
          <Actions
            second={
              <Button kind="line" onTap={() => answer(false)}>
                不方便
              </Button>
            }
          >
            <Button onTap={() => answer(true)}>愿意当队长</Button>
          </Actions>
        </View>
      )}
      {rights.answerLead && mine?.lead === 'yes' && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => go('volunteer/late', { id })}>
            给队员补记时长
          </Button>
        </View>
      )}
      {rights.answerLead && mine?.lead === 'yes' && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => answer(false)}>
            不当队长了
          </Button>
        </View>
      )}
      {rights.join && (
        <View className="mt2">
          <Button
            wide
            onTap={
              signedIn
                ? () => make((key) => call(teamApi.join, { params, key }), '交上了，等队里同意')
                : ensureSignedIn
            }
          >
            {signedIn ? '我想加入' : '登录以后加入'}
          </Button>
        </View>
      )}
      {rights.leave && (
        <View className="mt2">
          <Button kind="line" wide onTap={leave}>
            {mine?.state === 'asked' ? '撤回' : '离队'}
          </Button>
        </View>
      )}
    </Section>
  );
}

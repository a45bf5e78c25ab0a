import '../../styles/icons-more.scss';
import '../../styles/staff.scss';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { registrars } from '@linli/shared/intake/entry.rules';
import { isOver } from '@linli/shared/ticket/ticket.rules';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { ForStaff } from '../../parts/for-staff';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { MyMatter } from '../../parts/my-matter';
import { OutgoingList } from '../../parts/outgoing-list';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useOutgoing } from '../../platform/outgoing/outgoing';
import { useAfterAnswer } from '../../platform/use-after-answer';
import { useRemote } from '../../platform/use-remote';

/** What I entered for others, and how it goes on. */
export default function WorkerEntriesPage() {
  return <ForStaff allowed={registrars}>{() => <Entries />}</ForStaff>;
}

function Entries() {
  const remote = useRemote(() => call(intakeApi.entries), []);
  const waiting = useOutgoing().filter(({ ask }) => ask.what === 'enter' || ask.what === 'find');
  useAfterAnswer(remote.reload);
  const { value } = remote;
  const parts = value && [
    { title: '正在办', list: value.tickets.filter(({ state }) => !isOver(state)) },
    { title: '办完的', list: value.tickets.filter(({ state }) => isOver(state)) },
  ];
  return (
    <Page
      bar={
        <BottomBar>
          <Button kind="line" big icon="handover" onTap={() => go('worker/consent')}>
            记一份代办同意
          </Button>
        </BottomBar>
      }
    >
      <OutgoingList items={waiting} />
      {!value && <Loading remote={remote} />}
      {value?.tickets.length === 0 && (
        <Blank kind="empty" title="还没有替人登记过" words="来窗口的、打电话来的，都可以替他登记。">
          <Button onTap={() => go('worker/enter')}>登记一件事</Button>
        </Blank>
      )}
      {value &&
        parts?.map(
          ({ title, list }) =>
            list.length > 0 && (
              <Section key={title} title={title} aside={`${list.length} 件`}>
                <LongList rows={list} keyOf={({ id }) => id} about={160}>
                  {(matter) => <MyMatter matter={matter} now={value.now} />}
                </LongList>
              </Section>
            ),
        )}
    </Page>
  );
}

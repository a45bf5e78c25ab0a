import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { OfficeVoteLine } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { owedWords, voteStateWords } from '@linli/shared/vote/vote.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** The votes of my places, what is owed first; they are written and posted at the desk. */
export function OfficeVotes() {
  const remote = useRemote(() => call(voteOfficeApi.list), []);
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      {value.votes.length === 0 && (
        <Blank kind="empty" title="还没有表决" words="在电脑上的“表决”里写好、贴出公告" />
      )}
      {value.votes.length > 0 && (
        <Card flush>
          {value.votes.map((vote) => (
            <ListRow
              key={vote.id}
              title={vote.title}
              note={noteOf(vote)}
              side={vote.late && <StatusPill look="over" icon="over" words="过期" />}
              onTap={() => go('convener/votes', { id: vote.id })}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}

/** Where a vote stands, how many took part, and what is owed by when. */
const noteOf = ({ place, state, filled, slots, due, conflicts, objections }: OfficeVoteLine): string =>
  [
    `${place} · ${voteStateWords[state]}`,
    slots > 0 && `${filled}/${slots} 户投了`,
    due && owedWords[state] && `${momentWords(new Date(due))} 前${owedWords[state]}`,
    conflicts > 0 && `${conflicts} 处要核对`,
    objections > 0 && `${objections} 件异议没答复`,
  ]
    .filter(Boolean)
    .join(' · ');

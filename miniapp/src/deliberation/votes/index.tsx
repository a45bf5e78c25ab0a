import { momentWords } from '@linli/shared/deadline/deadline.words';
import { voteApi } from '@linli/shared/vote/vote.api';
import type { VoteLine } from '@linli/shared/vote/vote.contract';
import { voteStateWords } from '@linli/shared/vote/vote.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** The votes of where I live and those that I voted in, what is open first. */
export default function VotesPage() {
  const remote = useRemote(() => call(voteApi.mine), []);
  if (!remote.value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { votes } = remote.value;
  return (
    <Page>
      {votes.length === 0 && (
        <Blank kind="empty" title="还没有表决" words="小区有要业主表决的事，会在这里看到" />
      )}
      {votes.length > 0 && (
        <Card flush className="mt3">
          {votes.map((one) => (
            <ListRow
              key={one.id}
              icon="gavel"
              title={one.title}
              note={noteWords(one)}
              onTap={() => open(one)}
            />
          ))}
        </Card>
      )}
    </Page>
  );
}

const open = ({ id, state }: VoteLine) =>
  go(state === 'objections' || state === 'final' ? 'deliberation/vote-result' : 'deliberation/vote', { id });

const noteWords = ({ state, place, closesAt }: VoteLine): string =>
  state === 'open'
    ? `${place}，${momentWords(new Date(closesAt))} 截止`
    : `${place}，${voteStateWords[state]}`;

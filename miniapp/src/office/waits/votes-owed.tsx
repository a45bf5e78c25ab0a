import { isBoxOwed } from '@linli/shared/home-vote/home-vote.rules';
import { voteOwedWords } from '@linli/shared/vote/vote.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** What is owed to votes of owners, and by the tellers of votes of homes. */
export const VotesOwed = ({ votes, now }: { votes: Waits['votes']; now: Date }) => (
  <OwedRows
    title="表决的事"
    unit="件"
    rows={votes.map(({ id, what, title, many, who, ...when }) => ({
      ...when,
      key: `${what} ${id}`,
      title: `等${who ?? ''}${voteOwedWords[what]}`,
      about: many > 1 && !isBoxOwed(what) ? `${title} · ${many} 处` : title,
      onTap: () => go(isBoxOwed(what) ? 'deliberation/secret-vote' : 'convener/votes', { id }),
    }))}
    now={now}
  />
);

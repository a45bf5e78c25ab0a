import { owedWords } from '@linli/shared/owed/owed.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** What firms, branches, committees and others owe around topics. */
export const StepsOwed = ({ owed, now }: { owed: Waits['owed']; now: Date }) => (
  <OwedRows
    title="议事里等着的"
    unit="件"
    rows={owed.map(({ id, kind, words, who, topicId, ...when }) => ({
      ...when,
      key: id,
      title: `等${who}`,
      about: `${owedWords[kind]} · ${words}`,
      ...wayTo(kind, topicId),
    }))}
    now={now}
  />
);

/** To where whoever owes it is answered; nothing where no page has it. */
const wayTo = (kind: Waits['owed'][number]['kind'], topicId: string | null) =>
  kind === 'talk' || kind === 'menu'
    ? { onTap: () => go('deliberation/talks') }
    : topicId && { onTap: () => go('deliberation/topic', { id: topicId }) };

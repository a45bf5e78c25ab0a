import { promises } from '@linli/shared/deadline/deadline.rules';
import { clockWords } from '@linli/shared/deadline/deadline.words';
import { limitWords, promiseWords } from '@linli/shared/deadline/policy.words';
import type { PolicyLine } from '@linli/shared/deadline/rule.contract';
import { sinceWords } from '@linli/shared/deadline/rule.words';
import { termOf } from '@linli/shared/deadline/term.rules';

type Terms = Pick<PolicyLine, (typeof promises)[number] | 'interimMeetsFeedback' | 'pause' | 'extension'>;

/** What some terms promise and how far they bend. */
export const TermLines = ({ policy }: { policy: Terms }) => (
  <>
    <p>{promises.map((kind) => promiseWords(termOf(policy[kind]), clockWords[kind])).join('；')}</p>
    {policy.interimMeetsFeedback && <p>先回个话就算反馈过了</p>}
    <p>缓办：{limitWords(policy.pause)}</p>
    <p>延期：{limitWords(policy.extension)}</p>
  </>
);

/** What one version of a policy promises, since when and by what right. */
export const PolicyLines = ({ policy }: { policy: PolicyLine }) => (
  <>
    <TermLines policy={policy} />
    <p className="settings-said">
      第 {policy.version} 版，{sinceWords(policy.from, policy.source)}
    </p>
  </>
);

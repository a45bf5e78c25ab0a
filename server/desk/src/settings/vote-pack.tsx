import { settingApi } from '@linli/shared/setting/setting.api';
import { packWords } from '@linli/shared/vote/pack.words';
import { VotePackForm } from './vote-pack-form';
import { VotePackLines } from './vote-pack-lines';
import { Whole } from './whole';

/** By which rules owners decide together, each with its article. */
export const VotePack = () => (
  <Whole
    title="业主表决规则"
    count={({ pack }) => packWords[pack]}
    verb="换一套规则"
    note="法律定的，不能改，只能选本地用哪一套。已经通知的表决，照通知时的规则算。"
    route={settingApi.pack}
    lines={({ pack }, { now }) => <VotePackLines id={pack} now={now} />}
    form={(reply, onClose) => <VotePackForm reply={reply} onClose={onClose} />}
  />
);

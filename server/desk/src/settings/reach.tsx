import { settingApi } from '@linli/shared/setting/setting.api';
import { ReachForm } from './reach-form';
import { ReachLines } from './reach-lines';
import { Whole } from './whole';

/** From how many homes on a second person looks, and how homes are reached that no message has reached. */
export const Reach = () => (
  <Whole
    title="公告怎么送到"
    verb="改送法"
    note="没看到的人家，到了这些时候由网格员和社区去告诉；发得多的，先请另一个人看一眼。"
    route={settingApi.reach}
    lines={(terms) => <ReachLines terms={terms} />}
    form={(reply, onClose) => <ReachForm reply={reply} onClose={onClose} />}
  />
);

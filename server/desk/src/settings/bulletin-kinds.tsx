import { settingApi } from '@linli/shared/setting/setting.api';
import { BulletinKindForm } from './bulletin-kind-form';
import { KindLines } from './bulletin-kind-lines';
import { Whole } from './whole';

/** The kinds of bulletins that are offered, in their order. */
export const BulletinKinds = () => (
  <Whole
    title="公告种类"
    count={({ kinds }) => `${kinds.length} 类`}
    verb="改种类"
    note="写公告时从这里选。去掉一类，以前的公告照样叫原来的名字。"
    route={settingApi.bulletinKinds}
    lines={(terms) => <KindLines terms={terms} />}
    form={(reply, onClose) => <BulletinKindForm reply={reply} onClose={onClose} />}
  />
);

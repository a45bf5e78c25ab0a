import { settingApi } from '@linli/shared/setting/setting.api';
import { TemplateForm } from './template-form';
import { TemplateLines } from './template-lines';
import { Whole } from './whole';

/** The words with which bulletins of a district begin. */
export const Templates = () => (
  <Whole
    title="公告模板"
    count={({ templates }) => `${templates.length} 个`}
    verb="改模板"
    note="写公告从这些样子写起。【】里是要填的空，没填完发不出去。"
    route={settingApi.templates}
    lines={(terms, { kinds }) => <TemplateLines terms={terms} kinds={kinds} />}
    form={(reply, onClose) => <TemplateForm reply={reply} onClose={onClose} />}
  />
);

import { useState } from 'react';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { coming, saidWords } from './say';
import { TemplateForm } from './template-form';
import { TemplateLines } from './template-lines';
import { Versions } from './versions';

/** The words with which bulletins of a district begin. */
export function Templates() {
  const asked = useAsk(settingApi.templates);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {(reply) => {
        const { terms, versions, now, kinds, mayPublish } = reply;
        return (
          <>
            <div className="between">
              <h2 className="pane-title">
                公告模板 <small>现在 {terms.templates.length} 个</small>
              </h2>
              {mayPublish && (
                <Button icon="write" onPress={() => setEditing(true)}>
                  改模板
                </Button>
              )}
            </div>
            <p className="quiet">写公告从这些样子写起。【】里是要填的空，没填完发不出去。</p>
            <section className="card">
              <TemplateLines terms={terms} kinds={kinds} />
              {coming(versions, now).map((later) => (
                <div key={later.version} className="settings-later">
                  <p>{saidWords(later)}：</p>
                  <TemplateLines terms={later.terms} kinds={kinds} />
                </div>
              ))}
              <Versions versions={versions} now={now}>
                {(version) => <TemplateLines terms={version.terms} kinds={kinds} />}
              </Versions>
            </section>
            {editing && <TemplateForm reply={reply} onClose={() => setEditing(false)} />}
          </>
        );
      }}
    </Waiting>
  );
}

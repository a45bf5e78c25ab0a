import { useState } from 'react';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { AppearanceForm } from './appearance-form';
import { AppearanceSample } from './appearance-sample';
import { coming, saidWords } from './say';
import { Versions } from './versions';

/** How Linli looks here, on desks and in browsers. */
export function Appearance() {
  const asked = useAsk(settingApi.appearanceSetting);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {(setting) => (
        <>
          <div className="between">
            <h2 className="pane-title">外观</h2>
            {setting.mayPublish && (
              <Button icon="write" onPress={() => setEditing(true)}>
                改外观
              </Button>
            )}
          </div>
          <p className="quiet">
            工作台和浏览器里的手机页面用这里的名称、颜色和圆角；微信小程序里还是邻里自己的样子。
          </p>
          <section className="card">
            {setting.terms ? (
              <AppearanceSample terms={setting.terms} />
            ) : (
              <p className="empty">没有改过，用的是邻里自己的样子。</p>
            )}
            {coming(setting.versions, setting.now).map((later) => (
              <div key={later.version} className="settings-later">
                <p>{saidWords(later)}：</p>
                <AppearanceSample terms={later.terms} />
              </div>
            ))}
            <Versions versions={setting.versions} now={setting.now}>
              {({ terms }) => <AppearanceSample terms={terms} />}
            </Versions>
          </section>
          {editing && <AppearanceForm {...setting} onClose={() => setEditing(false)} />}
        </>
      )}
    </Waiting>
  );
}

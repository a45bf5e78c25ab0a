import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { lintRules } from '@linli/shared/setting/lint.rules';
import { lintWords, settingWords } from '@linli/shared/setting/lint.words';
import type { ExceptionLine } from '@linli/shared/setting/exception.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { exceptionWhyWords } from '@linli/shared/setting/setting.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { ExceptionForm } from './exception-form';

/** What no setting may do, each with the document behind it; and from what this district is excepted for a while. */
export function Exceptions() {
  const asked = useAsk(settingApi.exceptions);
  const [making, setMaking] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const end = async (id: string) => {
    try {
      await call(settingApi.endException, { params: { id }, body: {} });
      toast('结束了，以后发布又照规定查');
      setTrouble(null);
    } catch (thrown) {
      setTrouble(thrown);
    }
    await stale(settingApi.exceptions);
  };
  return (
    <>
      <h2 className="pane-title">设置里不能有的</h2>
      <p className="quiet">每次发布都查。给基层减负的规定，系统替大家守着。</p>
      <section className="card">
        <ul>
          {lintRules.map((rule) => (
            <li key={rule}>
              {lintWords[rule].says}
              <span className="quiet">　{lintWords[rule].source}</span>
            </li>
          ))}
        </ul>
      </section>
      <Waiting asked={asked}>
        {({ exceptions, mayExcept }) => (
          <section>
            <div className="between">
              <h2 className="pane-title">
                批准的例外{' '}
                <small>现在 {exceptions.filter(({ standing }) => standing === 'now').length} 条</small>
              </h2>
              {mayExcept && (
                <Button kind="line" icon="add" onPress={() => setMaking(true)}>
                  登记一条例外
                </Button>
              )}
            </div>
            <p className="quiet">只为安全和应急，要写原因、谁批准的、到哪天为止。居民在手机上也看得到。</p>
            <TroubleLine trouble={trouble} />
            {exceptions.length === 0 && <p className="empty">没有例外。</p>}
            <ul className="settings-list">
              {exceptions.map((exception) => (
                <li key={exception.id} className="card">
                  <ExceptionWords exception={exception} />
                  {mayExcept && exception.standing === 'now' && (
                    <Button kind="line" onPress={() => end(exception.id)}>
                      提前结束
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {making && <ExceptionForm onClose={() => setMaking(false)} />}
          </section>
        )}
      </Waiting>
    </>
  );
}

const ExceptionWords = ({ exception }: { exception: ExceptionLine }) => {
  const { rule, kind, why, words, approver, until, by, standing } = exception;
  return (
    <>
      <h3>
        {settingWords[kind]}：{lintWords[rule].says}{' '}
        <span className="quiet">{standing === 'past' && '已经结束'}</span>
      </h3>
      <p>
        {exceptionWhyWords[why]}：{words}
      </p>
      <p className="settings-said">
        {[`到${dateWords(until)}为止`, `批准：${approver}`, by && `登记：${by}`].filter(Boolean).join('，')}
      </p>
    </>
  );
};

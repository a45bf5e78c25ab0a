import { useState } from 'react';
import type { Rules } from '@linli/shared/deadline/rule.contract';
import { nextFacts, shiftsWords, sinceWords } from '@linli/shared/deadline/rule.words';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { settingApi } from '@linli/shared/setting/setting.api';
import { Button } from '../parts/button';
import { useAsk } from '../platform/use-ask';
import { CalendarForm } from './calendar-form';
import { RulesPlace } from './rules-place';
import { Versions } from './versions';

const soon = 12;

/** The hours of work of a place, the next days off, and what was published for later. */
export const Calendars = () => <RulesPlace title="上班时间">{(rules) => <Hours rules={rules} />}</RulesPlace>;

function Hours({ rules }: { rules: Rules }) {
  const { calendar, now, mayPublishCalendar } = rules;
  const { data: history } = useAsk(settingApi.ruleHistory, { query: { place: rules.placeId } });
  const [editing, setEditing] = useState(false);
  const facts = nextFacts({ ...calendar.days, ...calendar.ownDays }, localDate(new Date(now)), soon);
  return (
    <section className="card settings-note">
      <h3>{calendar.own ? '社区自己的上班时间' : '按区里的上班时间'}</h3>
      <HoursLines rules={rules} />
      <p>接下来放假和调休：{facts.join('；') || '没有录入的日子，按周一到周五上班'}</p>
      <Versions versions={history?.hours ?? []} now={now}>
        {({ shifts }) => <p>{shiftsWords(shifts)}</p>}
      </Versions>
      {mayPublishCalendar && (
        <Button kind="line" icon="write" onPress={() => setEditing(true)}>
          改上班时间
        </Button>
      )}
      {editing && <CalendarForm rules={rules} onClose={() => setEditing(false)} />}
    </section>
  );
}

/** The hours in force and those to come, each since when and by what right. */
export const HoursLines = ({ rules: { calendar, coming } }: { rules: Rules }) => (
  <>
    <p>
      <b>{shiftsWords(calendar.shifts)}</b>
      <span className="settings-said"> {sinceWords(calendar.from, calendar.source)}</span>
    </p>
    {coming.map(({ from, source, shifts }) => (
      <p key={from + source} className="settings-later">
        以后：{shiftsWords(shifts)}，{sinceWords(from, source)}
      </p>
    ))}
  </>
);

import { useState } from 'react';
import { weekdayWords } from '@linli/shared/deadline/deadline.words';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import type { OwnVolunteering } from '@linli/shared/volunteer/volunteer.contract';
import {
  dayParts,
  nearness,
  partOf,
  usualReach,
  type DayPart,
  type FreeTime,
} from '@linli/shared/volunteer/volunteer.rules';
import { dayPartWords, reachWords } from '@linli/shared/volunteer/volunteer.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface ProfileSheetProps {
  own: OwnVolunteering;
  onClose: () => void;
  reload: () => Promise<void>;
}

const week = [1, 2, 3, 4, 5, 6, 0];
const parts = Object.keys(dayParts) as DayPart[];

/** What I can do, when and how far: nothing here has to be filled in. */
export function ProfileSheet({ own: { profile, skills: all }, onClose, reload }: ProfileSheetProps) {
  const [skills, setSkills] = useState<string[]>(profile?.skills ?? []);
  const [times, setTimes] = useState<readonly FreeTime[]>(profile?.times ?? []);
  const [reach, setReach] = useState(profile?.reach ?? usualReach);
  const { wrong, trouble, mend, send } = useSending(['skills', 'times', 'reach']);
  async function keep() {
    const body = { skills, times: [...times], reach };
    if (!(await send({}, (key) => call(volunteerApi.keep, { body, key })))) return;
    toast('记下了');
    onClose();
    await reload();
  }
  return (
    <FormSheet title="本事和空闲" open onClose={onClose} verb="记下" onSend={keep} trouble={trouble}>
      <Field name="skills" label="会什么" hint="可不填" error={wrong.skills}>
        <Chips
          many
          columns={3}
          options={all.map(({ code: key, name: words }) => ({ key, words }))}
          value={skills}
          onChange={(chosen) => {
            setSkills(chosen);
            mend('skills');
          }}
        />
      </Field>
      {parts.map((part) => (
        <Field
          key={part}
          name="times"
          label={`${dayPartWords[part]}哪几天有空`}
          hint="可不填"
          error={part === parts[0] ? wrong.times : undefined}
        >
          <Chips
            many
            options={week.map((day) => ({ key: String(day), words: weekdayWords[day] ?? '' }))}
            value={times.filter((time) => partOf(time) === part).map(({ weekday }) => String(weekday))}
            onChange={(days) => {
              const others = times.filter((time) => partOf(time) !== part);
              setTimes([...others, ...days.map((day) => ({ weekday: Number(day), ...dayParts[part] }))]);
              mend('times');
            }}
          />
        </Field>
      ))}
      <Field name="reach" label="愿意去多远" error={wrong.reach}>
        <Chips
          options={nearness.map((key) => ({ key, words: reachWords[key] }))}
          value={[reach]}
          onChange={([chosen]) => setReach(chosen ?? reach)}
        />
      </Field>
    </FormSheet>
  );
}

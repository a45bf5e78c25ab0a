import type { OwnDay } from '@linli/shared/deadline/calendar-draft';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';

interface OwnDaysProps {
  days: readonly OwnDay[];
  error?: string;
  onChange: (days: readonly OwnDay[]) => void;
}

const kinds = [
  { key: 'off', words: '放假' },
  { key: 'work', words: '上班' },
] as const;

/** Days that only this community has off, or works. */
export function OwnDays({ days, error, onChange }: OwnDaysProps) {
  const change = (place: number, part: Partial<OwnDay>) =>
    onChange(days.map((day, index) => (index === place ? { ...day, ...part } : day)));
  return (
    <section className="settings-note">
      <h3>社区自己放假或加班的日子</h3>
      <p className="quiet">国家的放假和调休不用填，跟着区里走。</p>
      {days.map(({ date, kind, note }, place) => (
        <div key={place} className="fields-row">
          <TextField
            label={`第 ${place + 1} 天`}
            kind="date"
            value={date}
            onChange={(chosen) => change(place, { date: chosen })}
          />
          <SelectField
            label="这天"
            options={kinds}
            value={kind}
            onChange={(chosen) => chosen && change(place, { kind: chosen })}
          />
          <TextField
            label="为什么（可以不写）"
            max={20}
            value={note}
            onChange={(typed) => change(place, { note: typed })}
          />
          <Button
            kind="plain"
            icon="less"
            label={`去掉第 ${place + 1} 天`}
            onPress={() => onChange(days.filter((_, index) => index !== place))}
          />
        </div>
      ))}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      <Button
        kind="plain"
        icon="add"
        onPress={() => onChange([...days, { date: '', kind: 'off', note: '' }])}
      >
        加一天
      </Button>
    </section>
  );
}

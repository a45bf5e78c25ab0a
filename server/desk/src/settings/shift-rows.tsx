import type { CalendarDraft } from '@linli/shared/deadline/calendar-draft';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';

interface ShiftRowsProps {
  shifts: CalendarDraft['shifts'];
  error?: string;
  onChange: (shifts: CalendarDraft['shifts']) => void;
}

const most = 4;

/** The stretches of a working day, from and to, in the order of the day. */
export function ShiftRows({ shifts, error, onChange }: ShiftRowsProps) {
  const change = (place: number, part: Partial<CalendarDraft['shifts'][number]>) =>
    onChange(shifts.map((shift, index) => (index === place ? { ...shift, ...part } : shift)));
  return (
    <>
      {shifts.map(({ opens, closes }, place) => (
        <div key={place} className="fields-row">
          <TextField
            label={`第 ${place + 1} 段几点上班`}
            empty="08:30"
            value={opens}
            onChange={(typed) => change(place, { opens: typed })}
            error={place === 0 ? error : undefined}
          />
          <TextField
            label={`第 ${place + 1} 段几点下班`}
            empty="12:00"
            value={closes}
            onChange={(typed) => change(place, { closes: typed })}
          />
        </div>
      ))}
      {shifts.length < most && (
        <Button kind="plain" icon="add" onPress={() => onChange([...shifts, { opens: '', closes: '' }])}>
          加一段
        </Button>
      )}
      {shifts.length > 1 && (
        <Button kind="plain" icon="less" onPress={() => onChange(shifts.slice(0, -1))}>
          去掉最后一段
        </Button>
      )}
    </>
  );
}

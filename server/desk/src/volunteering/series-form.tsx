import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { seriesOfficeApi } from '@linli/shared/series/series.api';
import { openSeries } from '@linli/shared/series/series.contract';
import { rhythms } from '@linli/shared/series/series.rules';
import {
  rhythmWords,
  seriesFaults,
  seriesFaultWords,
  seriesFieldWords as words,
} from '@linli/shared/series/series.words';
import { teamOfficeApi } from '@linli/shared/team/team.api';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';

type Rhythm = '1' | '2' | '4';
const empty = {
  placeId: null as string | null,
  teamId: null as string | null,
  title: '',
  venue: '',
  firstDay: '',
  lastDay: '',
  weeks: '1' as Rhythm,
  from: '09:00',
  until: '11:00',
  words: '',
};
const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};
const chosen: readonly string[] = ['placeId', 'firstDay'];

/** Opens a service that comes again: what, where, from which day on, how often, by which team. */
export function SeriesForm({ today, onClose }: { today: string; onClose: () => void }) {
  const asked = useAsk(teamOfficeApi.list);
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm('series', empty);
  const open = async () => {
    const { placeId, teamId, lastDay, weeks, from, until, words: said, ...rest } = value;
    const body = {
      ...rest,
      placeId: placeId ?? '',
      teamId: teamId ?? undefined,
      lastDay: lastDay || undefined,
      words: said.trim() || undefined,
      weeks: Number(weeks),
      from: minutes(from),
      until: minutes(until),
    };
    const faults = {
      ...wordsOfFaults(faultsOf(openSeries, body), words, (field) =>
        chosen.includes(field) ? 'choose' : 'fill',
      ),
      ...(body.until <= body.from && { until: seriesFaults.until }),
      ...(rest.firstDay && rest.firstDay < today && { firstDay: seriesFaultWords.past }),
    };
    if (!(await send(faults, (key) => call(seriesOfficeApi.open, { body, key })))) return;
    forget();
    await stale(seriesOfficeApi.list);
    toast('开好了，楼门口的页面能看到');
    onClose();
  };
  const field = (name: 'title' | 'venue' | 'firstDay' | 'lastDay' | 'from' | 'until', more: object = {}) => (
    <TextField
      label={words[name]}
      value={value[name]}
      error={wrong[name]}
      onChange={(text) => change({ [name]: text })}
      {...more}
    />
  );
  return (
    <Dialog
      title="开一项定期服务"
      wide
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={open}>
          开这一项
        </Button>
      }
    >
      <Waiting asked={asked}>
        {({ places, teams }) => (
          <>
            <div className="fields-row">
              {field('title', { max: 40, empty: '比如 义诊' })}
              {field('venue', { max: 60 })}
            </div>
            <div className="fields-row">
              <SelectField
                label={words.placeId}
                options={places.map(({ id, name }) => ({ key: id, words: name }))}
                value={value.placeId}
                error={wrong.placeId}
                onChange={(placeId) => change({ placeId })}
              />
              <SelectField
                label={words.teamId}
                none="社区自己做"
                options={teams.flatMap(({ id, name, until }) => (until ? [] : [{ key: id, words: name }]))}
                value={value.teamId}
                error={wrong.teamId}
                onChange={(teamId) => change({ teamId })}
              />
            </div>
            <div className="fields-row">
              {field('firstDay', { kind: 'date' })}
              {field('lastDay', { kind: 'date', hint: '可以不填' })}
              <SelectField
                label={words.weeks}
                options={rhythms.map((each) => ({ key: String(each) as Rhythm, words: rhythmWords[each] }))}
                value={value.weeks}
                error={wrong.weeks}
                onChange={(weeks) => change({ weeks: weeks ?? '1' })}
              />
            </div>
            <div className="fields-row">
              {field('from', { kind: 'time' })}
              {field('until', { kind: 'time' })}
            </div>
            <TextField
              label={words.words}
              hint="可以不填"
              lines={2}
              max={300}
              value={value.words}
              error={wrong.words}
              onChange={(said) => change({ words: said })}
            />
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

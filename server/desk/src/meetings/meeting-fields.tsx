import { meetingFieldWords as words } from '@linli/shared/meeting/meeting.words';
import type { MeetingForm } from '@linli/shared/meeting/venue.contract';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { WhenRow } from '../parts/occasion-fields';
import type { Form } from '../platform/use-form';
import { emptyItem, type ItemDraft, type MeetingDraft } from './meeting-draft';

interface MeetingFieldsProps extends Pick<Form<MeetingDraft>, 'value' | 'wrong' | 'change'> {
  form: MeetingForm;
}

/** What is said of a meeting itself: what, when, where, for how many, and its agenda. */
export const MeetingFields = ({ form, value, wrong, change }: MeetingFieldsProps) => (
  <>
    <TextField
      label={words.title}
      max={40}
      value={value.title}
      error={wrong.title}
      onChange={(title) => change({ title })}
    />
    <WhenRow words={words} value={value} wrong={wrong} change={change} />
    <div className="fields-row">
      <SelectField
        label={words.venueId}
        none="不在场地，在右边写"
        options={form.venues
          .filter(({ closed }) => !closed)
          .map(({ id, name, spot }) => ({ key: id, words: `${name}（${spot}）` }))}
        value={value.venueId}
        error={wrong.venueId}
        onChange={(venueId) => change({ venueId })}
      />
      {!value.venueId && (
        <TextField
          label={words.spot}
          max={60}
          value={value.spot}
          error={wrong.spot}
          onChange={(spot) => change({ spot })}
        />
      )}
      <TextField
        label={words.capacity}
        hint="不填就不限"
        kind="number"
        value={value.capacity}
        error={wrong.capacity}
        onChange={(capacity) => change({ capacity })}
      />
    </div>
    <AgendaFields form={form} value={value} wrong={wrong} change={change} />
    <TextField
      label={words.words}
      hint="可以不写"
      lines={2}
      max={600}
      value={value.words}
      error={wrong.words}
      onChange={(text) => change({ words: text })}
    />
  </>
);

function AgendaFields({ form, value: { agenda }, wrong, change }: MeetingFieldsProps) {
  const put = (at: number, more: Partial<ItemDraft>) =>
    change({ agenda: agenda.map((item, turn) => (turn === at ? { ...item, ...more } : item)) });
  return (
    <fieldset className="meetings__agenda">
      <legend>{words.agenda}</legend>
      {agenda.map((item, at) => (
        <div key={at} className="meetings__item">
          <TextField
            label={`第 ${at + 1} 条`}
            max={60}
            value={item.title}
            {...(at === 0 && wrong.agenda && { error: wrong.agenda })}
            onChange={(title) => put(at, { title })}
          />
          <TextField
            label={`第 ${at + 1} 条${words.minutes}`}
            kind="number"
            value={item.minutes}
            onChange={(minutes) => put(at, { minutes })}
          />
          {form.topics.length > 0 && (
            <SelectField
              label={`第 ${at + 1} 条${words.topicId}`}
              none="不连议题"
              options={form.topics.map(({ id, title }) => ({ key: id, words: title }))}
              value={item.topicId}
              onChange={(topicId) =>
                put(at, {
                  topicId,
                  title: item.title || (form.topics.find(({ id }) => id === topicId)?.title ?? ''),
                })
              }
            />
          )}
          {agenda.length > 1 && (
            <Button
              kind="line"
              label={`去掉第 ${at + 1} 条`}
              icon="less"
              onPress={() => change({ agenda: agenda.filter((_, turn) => turn !== at) })}
            />
          )}
        </div>
      ))}
      <Button kind="line" icon="add" onPress={() => change({ agenda: [...agenda, emptyItem] })}>
        加一条
      </Button>
    </fieldset>
  );
}

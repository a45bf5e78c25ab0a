import { channelWords } from '@linli/shared/ticket/ticket.words';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import type { Moving } from './use-move';

const channels = (['call', 'visit', 'message'] as const).map((key) => ({ key, words: channelWords[key] }));

/** How the reporter was told. */
export const ChannelField = ({ draft: { value, change }, wrong }: Moving) => (
  <Field name="channel" label="怎么告诉的" error={wrong.channel}>
    <Chips
      columns={3}
      options={channels}
      value={value.channel ? [value.channel] : []}
      onChange={([channel]) => change({ channel: channel ?? null })}
    />
  </Field>
);

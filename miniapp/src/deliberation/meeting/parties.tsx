import { useState } from 'react';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { partyAnswers, type PartyAnswer, type PartyLook } from '@linli/shared/meeting/meeting.rules';
import {
  meetingFaults,
  meetingFieldWords,
  partyAnswerWords,
  partyLookWords,
} from '@linli/shared/meeting/meeting.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { FormSheet } from '../../parts/form-sheet';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { TextLine } from '../../parts/text-box';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

type Party = MeetingPage['parties'][number];
interface PartiesProps {
  one: MeetingPage;
  reload: () => Promise<void>;
}

/** Bodies and units that are asked, what they said, and whether they came; whoever is asked answers here. */
export function Parties({ one: { id, now, startsAt, parties }, reload }: PartiesProps) {
  const [answering, setAnswering] = useState<Party | null>(null);
  if (!parties.length) return null;
  return (
    <Section title="请来的各方" aside={`${parties.length} 方`}>
      <Card flush>
        {parties.map((party) => (
          <ListRow
            key={party.id}
            title={party.name}
            note={party.reason ?? undefined}
            side={
              party.mine && now < startsAt ? (
                <Button small kind="line" onTap={() => setAnswering(party)}>
                  答复
                </Button>
              ) : (
                <Came party={party} />
              )
            }
          />
        ))}
      </Card>
      {answering && (
        <AnswerSheet id={id} party={answering} onClose={() => setAnswering(null)} reload={reload} />
      )}
    </Section>
  );
}

const looks: Record<PartyLook, 'done' | 'wait' | 'over' | 'end'> = {
  ...{ comes: 'done', sends: 'done', cannot: 'end', asked: 'wait', silent: 'over' },
};

function Came({ party: { look, came } }: { party: Party }) {
  if (came !== null)
    return (
      <StatusPill
        look={came ? 'done' : 'over'}
        icon={came ? 'done' : 'over'}
        words={came ? '来了' : '没来'}
      />
    );
  return (
    <StatusPill
      look={looks[look]}
      icon={look === 'silent' ? 'over' : 'people'}
      words={partyLookWords[look]}
    />
  );
}

function AnswerSheet({
  id,
  party,
  onClose,
  reload,
}: {
  id: string;
  party: Party;
  onClose: () => void;
  reload: () => Promise<void>;
}) {
  const [answer, setAnswer] = useState<PartyAnswer | null>(null);
  const [text, setText] = useState('');
  const { wrong, trouble, mend, send } = useSending(['answer', 'who', 'reason']);
  const field = answer === 'sends' ? 'who' : 'reason';
  async function say() {
    const said = text.trim();
    const faults = {
      ...(!answer && { answer: '请选一个' }),
      ...(answer && answer !== 'comes' && !said && { [field]: meetingFaults[field] }),
    };
    const body = { answer: answer ?? 'comes', ...(answer !== 'comes' && said && { [field]: said }) };
    const params = { id, party: party.id };
    if (!(await send(faults, (key) => call(meetingApi.answer, { params, body, key })))) return;
    toast('答复好了');
    onClose();
    await reload();
  }
  return (
    <FormSheet
      title={`${party.name}来不来`}
      open
      onClose={onClose}
      verb="答复"
      onSend={say}
      trouble={trouble}
    >
      <Field name="answer" label={meetingFieldWords.answer} error={wrong.answer}>
        <Chips
          options={partyAnswers.map((key) => ({ key, words: partyAnswerWords[key] }))}
          value={answer ? [answer] : []}
          onChange={([chosen = null]) => {
            setAnswer(chosen);
            mend('answer');
          }}
        />
      </Field>
      {answer && answer !== 'comes' && (
        <Field
          name={field}
          label={answer === 'sends' ? meetingFieldWords.who : '为什么'}
          error={wrong[field]}
        >
          <TextLine
            max={answer === 'sends' ? 20 : 120}
            value={text}
            onChange={(typed) => {
              setText(typed);
              mend(field);
            }}
          />
        </Field>
      )}
    </FormSheet>
  );
}

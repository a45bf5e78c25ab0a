import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { planMeeting } from '@linli/shared/meeting/meeting.contract';
import { partyKinds, type PartyKind } from '@linli/shared/meeting/meeting.rules';
import { meetingFieldWords as words, partyKindWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { CheckField, SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { askOf, emptyMeeting, faultsOfAsk, type MeetingDraft } from './meeting-draft';
import { MeetingFields } from './meeting-fields';

/** With what a meeting begins: what was raised, or the date of a series. */
export type Begin = Partial<
  Pick<
    Plan,
    'placeId' | 'kind' | 'title' | 'day' | 'from' | 'to' | 'venueId' | 'spot' | 'seriesId' | 'raiseId'
  >
>;

interface Plan extends MeetingDraft {
  readonly placeId: string | null;
  readonly kind: string | null;
  readonly parties: readonly PartyKind[];
  readonly seriesId?: string;
  readonly raiseId?: string;
}

interface PlanFormProps {
  begin: Begin;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** Calling people together: what, when, where, the agenda, and which parties are asked; a kind brings its own set. */
export function PlanForm({ begin, onClose, onDone }: PlanFormProps) {
  const asked = useAsk(meetingOfficeApi.form);
  const { value, wrong, trouble, busy, change, send } = useForm<Plan>({
    ...emptyMeeting,
    ...{ placeId: null, kind: null, parties: [] },
    ...begin,
  });
  const { placeId, kind, parties, seriesId, raiseId } = value;
  async function plan(now: string) {
    const body = {
      ...askOf(value),
      ...{ placeId: placeId ?? '', kind: kind ?? '' },
      parties: parties.map((party) => ({ kind: party, name: partyKindWords[party] })),
      ...(seriesId && { seriesId }),
      ...(raiseId && { raiseId }),
    };
    const faults = faultsOfAsk(body, planMeeting, new Date(now));
    const done = await send(faults, (key) => call(meetingOfficeApi.plan, { body, key }));
    if (!done) return;
    await stale(meetingOfficeApi.list, meetingOfficeApi.form);
    toast('安排好了');
    onDone(done.id);
  }
  return (
    <Dialog
      title="安排一场会"
      wide
      onClose={onClose}
      foot={
        asked.data && (
          <Button busy={busy} onPress={() => plan(asked.data.now)}>
            安排好，让大家报名
          </Button>
        )
      }
    >
      <Waiting asked={asked}>
        {(form) => (
          <>
            <div className="fields-row">
              <SelectField
                label={words.kind}
                options={form.kinds
                  .filter(({ closed }) => !closed)
                  .map(({ code, name }) => ({ key: code, words: name }))}
                value={kind}
                error={wrong.kind}
                onChange={(chosen) =>
                  change({
                    kind: chosen,
                    parties: form.kinds.find(({ code }) => code === chosen)?.parties ?? [],
                  })
                }
              />
              <SelectField
                label={words.placeId}
                options={form.places.map(({ id, name }) => ({ key: id, words: name }))}
                value={placeId}
                error={wrong.placeId}
                onChange={(chosen) => change({ placeId: chosen })}
              />
            </div>
            <MeetingFields form={form} value={value} wrong={wrong} change={change} />
            <fieldset>
              <legend>{words.parties}</legend>
              <div className="meetings__moves">
                {partyKinds.map((party) => (
                  <CheckField
                    key={party}
                    label={partyKindWords[party]}
                    on={parties.includes(party)}
                    onChange={(on) =>
                      change({ parties: on ? [...parties, party] : parties.filter((one) => one !== party) })
                    }
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
      </Waiting>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

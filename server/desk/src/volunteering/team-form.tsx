import { faultsOf } from '@linli/shared/contract';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { teamOfficeApi } from '@linli/shared/team/team.api';
import { openTeam, type OfficeTeams } from '@linli/shared/team/team.contract';
import { teamFieldWords as words } from '@linli/shared/team/team.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { SelectField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';

interface TeamFormProps extends Pick<OfficeTeams, 'kinds' | 'places'> {
  onClose: () => void;
}
interface Draft {
  readonly placeId: string | null;
  readonly kind: string | null;
  readonly name: string;
  readonly parent: string;
  readonly words: string;
}
const empty: Draft = { placeId: null, kind: null, name: '', parent: '', words: '' };

/** Opens a team: where, of which kind, of which organisation. */
export function TeamForm({ kinds, places, onClose }: TeamFormProps) {
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm('team', empty);
  const open = async () => {
    const more = { parent: value.parent.trim() || undefined, words: value.words.trim() || undefined };
    const body = { placeId: value.placeId ?? '', kind: value.kind ?? '', name: value.name.trim(), ...more };
    const faults = wordsOfFaults(faultsOf(openTeam, body), words, (field) =>
      field === 'placeId' || field === 'kind' ? 'choose' : 'fill',
    );
    if (!(await send(faults, (key) => call(teamOfficeApi.open, { body, key })))) return;
    forget();
    await stale(teamOfficeApi.list);
    toast('建好了，邻居能看到');
    onClose();
  };
  return (
    <Dialog
      title="建一支队伍"
      onClose={onClose}
      foot={
        <Button big busy={busy} onPress={open}>
          建队
        </Button>
      }
    >
      <TextField
        label={words.name}
        max={30}
        value={value.name}
        error={wrong.name}
        onChange={(name) => change({ name })}
      />
      <div className="fields-row">
        <SelectField
          label={words.placeId}
          options={places.map(({ id, name }) => ({ key: id, words: name }))}
          value={value.placeId}
          error={wrong.placeId}
          onChange={(placeId) => change({ placeId })}
        />
        <SelectField
          label={words.kind}
          options={kinds.map(({ code, name }) => ({ key: code, words: name }))}
          value={value.kind}
          error={wrong.kind}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <TextField
        label={words.parent}
        hint="可以不填"
        max={40}
        value={value.parent}
        error={wrong.parent}
        onChange={(parent) => change({ parent })}
      />
      <TextField
        label={words.words}
        hint="可以不填，邻居会看到"
        lines={3}
        max={300}
        value={value.words}
        error={wrong.words}
        onChange={(said) => change({ words: said })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

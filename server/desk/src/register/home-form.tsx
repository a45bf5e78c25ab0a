import { homeApi } from '@linli/shared/home/home.api';
import { registerApi } from '@linli/shared/register/register.api';
import { isArea, isFloor } from '@linli/shared/register/register.rules';
import { handFaultWords, registerFieldWords as words } from '@linli/shared/register/register.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface Room {
  readonly id: string;
  readonly room: string;
  readonly floor: number;
  readonly area: string;
}

interface HomeFormProps {
  /** The home that is changed, as it is now; null where one is added. */
  home: Room | null;
  /** The entrance behind which it stands. */
  door: string;
  onClose: () => void;
}

/** One home: its room, its floor, its area. */
export function HomeForm({ home, door, onClose }: HomeFormProps) {
  const { value, wrong, trouble, busy, change, send } = useForm({
    ...{ room: home?.room ?? '', floor: `${home?.floor ?? ''}`, area: home?.area ?? '' },
    was: home,
  });
  const theirs = trouble?.code === 'register.stale';
  async function save() {
    const [floor, area] = [Number(value.floor), Number(value.area)];
    const said = { room: value.room.trim(), floor, area };
    const faults = {
      room: said.room ? undefined : '还没填房号',
      floor: isFloor(floor) ? undefined : handFaultWords.floor,
      area: isArea(area) ? undefined : handFaultWords.area,
    };
    const was = theirs ? home : value.was;
    const done = await send<unknown>(faults, (key) =>
      was
        ? call(registerApi.changeHome, {
            params: { id: was.id },
            body: { was: { room: was.room, floor: was.floor, area: was.area }, ...said },
            key,
          })
        : call(registerApi.addHome, { body: { entranceId: door, ...said }, key }),
    );
    await stale(homeApi.homes, homeApi.file, registerApi.parts);
    if (!done) return;
    toast(home ? '改好了' : '登记好了');
    onClose();
  }
  return (
    <Dialog
      title={home ? `改这一户：${home.room}` : '加一户'}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={save}>
          {theirs ? '用我写的' : home ? '改好' : '登记'}
        </Button>
      }
    >
      <TroubleLine trouble={trouble} />
      {theirs && home && <p>{`现在是：${home.room}，${home.floor} 层，${home.area} 平方米`}</p>}
      <TextField
        label={words.room}
        max={20}
        value={value.room}
        error={wrong.room}
        onChange={(room) => change({ room })}
      />
      <div className="fields-row">
        <TextField
          label={words.floor}
          kind="number"
          value={value.floor}
          error={wrong.floor}
          onChange={(floor) => change({ floor })}
        />
        <TextField
          label="面积（平方米）"
          max={10}
          value={value.area}
          error={wrong.area}
          onChange={(area) => change({ area })}
        />
      </div>
    </Dialog>
  );
}

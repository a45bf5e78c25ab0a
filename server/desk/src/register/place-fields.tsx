import { boardApi } from '@linli/shared/board/board.api';
import type { Area } from '@linli/shared/board/board.contract';
import { placeApi } from '@linli/shared/place/place.api';
import { SelectField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

interface PlaceFieldsProps {
  /** The place that is chosen: an area, or a door of a compound. */
  area: string | undefined;
  door?: string | undefined;
  /** Grids and units can be chosen too. */
  grids?: boolean;
  onChange: (part: { area?: string | null; door?: string | null }) => void;
}

const grids: readonly string[] = ['grid', 'micro_grid'];

/** A place of the tree that I steer, and within a compound one of its doors; without a choice it is all of it. */
export function PlaceFields({ area, door, grids: withGrids, onChange }: PlaceFieldsProps) {
  const asked = useAsk(boardApi.areas);
  return (
    <Waiting asked={asked}>
      {({ areas }) => {
        const shown = areas.filter(({ kind }) => withGrids || !grids.includes(kind));
        const chosen = shown.find(({ id }) => id === area);
        return (
          <>
            <SelectField
              label="在哪里"
              none={shown[0] && shown.length > 1 ? `全部：${shown[0].name}` : '请选择'}
              options={shown.map((one) => ({ key: one.id, words: indented(one) }))}
              value={area ?? null}
              onChange={(id) => onChange({ area: id, door: null })}
            />
            {chosen?.kind === 'compound' && (
              <Doors compound={chosen.id} door={door} onChange={(id) => onChange({ door: id })} />
            )}
          </>
        );
      }}
    </Waiting>
  );
}

function Doors({
  compound,
  door,
  onChange,
}: {
  compound: string;
  door: string | undefined;
  onChange: (door: string | null) => void;
}) {
  const { data } = useAsk(placeApi.pick, { query: { compound } });
  return (
    <SelectField
      label="哪个门"
      none="整个小区"
      options={(data?.doors ?? []).map(({ placeId, name }) => ({ key: placeId, words: name }))}
      value={door ?? null}
      onChange={onChange}
    />
  );
}

const indented = ({ depth, name }: Area): string => `${'　'.repeat(depth)}${name}`;

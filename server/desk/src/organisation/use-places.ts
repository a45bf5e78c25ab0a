import { boardApi } from '@linli/shared/board/board.api';
import type { Area } from '@linli/shared/board/board.contract';
import type { Option } from '../parts/field';
import { useAsk } from '../platform/use-ask';

/** The places in my scope of some kinds as answers of a field, a compound with its community's name. */
export function usePlaces(...kinds: readonly Area['kind'][]): readonly Option[] {
  const areas = useAsk(boardApi.areas).data?.areas ?? [];
  const nameOf = (id: string | null) => areas.find((area) => area.id === id)?.name;
  return areas
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, kind, name, parentId }) => ({
      key: id,
      words: [kind === 'compound' && nameOf(parentId), name].filter(Boolean).join(' · '),
    }));
}

import { boardApi } from '@linli/shared/board/board.api';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';

type Name = 'area' | 'door' | 'after';

/** The place that the address names: a door, an area, or the topmost that I steer; undefined until that is known. */
export function usePlace(): {
  place: string | undefined;
  said: Readonly<Partial<Record<Name, string>>>;
  /** Another place begins with its first page. */
  choose: (part: Partial<Record<'area' | 'door', string | null>>) => void;
} {
  const { said, say } = useAddress<Name>();
  const { data } = useAsk(boardApi.areas);
  return {
    place: said.door ?? said.area ?? data?.areas[0]?.id,
    said,
    choose: (part) => say({ ...part, after: null }),
  };
}

import { useDoor } from '../platform/door';
import { useParams } from '../platform/params';

/** The place from which somebody looks: that of the address, else the door that is open; none where there is neither. */
export function useFrom(): string | undefined {
  const { place } = useParams();
  const door = useDoor((open) => open.page?.plate.placeId);
  return place ?? door;
}

import { useQuery } from '@tanstack/react-query';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { AudienceCount, CountAudience } from '@linli/shared/bulletin/bulletin.contract';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';

const says = ({ homes, people, looks, lookFrom }: AudienceCount): string =>
  [
    `${homes} 户，在邻里里收得到消息的${people === null ? '不到五' : ` ${people} `}人`,
    looks && `${lookFrom} 户以上，要另一个人看过才发`,
  ]
    .filter(Boolean)
    .join('。');

/** To how many it would go, before it does; each home and person once. */
export function AudienceLine({ places, roles }: CountAudience) {
  const { data, error } = useQuery({
    queryKey: [bulletinOfficeApi.count.path, places, roles],
    queryFn: () => call(bulletinOfficeApi.count, { body: { places, roles } }),
    enabled: places.length > 0 && roles.length > 0,
  });
  return (
    <>
      <p className="bulletins__audience" role="status">
        {data ? says(data) : '选了地方和人，这里说发给几户几人。'}
      </p>
      <TroubleLine trouble={error} />
    </>
  );
}

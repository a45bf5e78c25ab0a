import type { Me } from '@linli/shared/people/people.contract';
import { noticeNews } from '@linli/shared/privacy/notice.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** That the privacy notice is new to me, or what is another in it since I opened it. */
export function NoticeNews({ me: { notice } }: { me: Me }) {
  const news = noticeNews(notice);
  if (!news) return null;
  return (
    <Card flush className="mt3">
      <ListRow
        icon="shield"
        title={notice === null ? '看看隐私说明' : '隐私说明改了'}
        note={news}
        onTap={() => go('resident/privacy')}
      />
    </Card>
  );
}

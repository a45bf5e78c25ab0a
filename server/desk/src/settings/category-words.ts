import { placeKindWords } from '@linli/shared/place/place.words';
import type { CategoryTerms } from '@linli/shared/setting/category.contract';

/** What a category says in one line, but for its name. */
export const categoryWords = ({ hint, tile, visibility, urgent, placeKinds, open }: CategoryTerms): string =>
  [
    open ? null : '停用',
    hint && `比如：${hint}`,
    tile ? `首页第 ${tile} 格` : '在“更多”里',
    visibility === 'public' ? '邻居看得到' : '只有办理的人看得到',
    urgent ? '急的' : null,
    placeKinds && `只在${placeKinds.map((kind) => placeKindWords[kind]).join('、')}报`,
  ]
    .filter(Boolean)
    .join('，');
